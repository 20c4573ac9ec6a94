using MemberSync.Engine.Files;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>The last line of a report.</summary>
/// <param name="Done">Whether the file was read to its end; false: send it again.</param>
/// <param name="Note">What else is to be known and done.</param>
internal sealed record FileTotalsBody(
    bool Done,
    long Created,
    long Changed,
    long Unchanged,
    long Faulty,
    long Erased,
    long Removed,
    string? Note)
{
    public static FileTotalsBody Of(FileTotals totals, bool isDone, string? note)
    {
        long Count(FileOutcome outcome) => totals.Counts.GetValueOrDefault(outcome);

        return new FileTotalsBody(
            isDone,
            Count(FileOutcome.Created),
            Count(FileOutcome.Changed),
            Count(FileOutcome.Unchanged),
            Count(FileOutcome.Faulty),
            Count(FileOutcome.Erased),
            Count(FileOutcome.Removed),
            note ?? totals.Note);
    }
}
