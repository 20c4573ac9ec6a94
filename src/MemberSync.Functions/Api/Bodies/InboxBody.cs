using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>
/// What became of the events of a webhook: how many were stored, known before, of erased people, to be asked for, or
/// without effect.
/// </summary>
internal sealed record InboxBody(int Taken, int Duplicates, int Erased, int Asked, int Ignored)
{
    public static InboxBody Of(SourceTally tally) =>
        new(tally.Taken, tally.Duplicates, tally.Erased, tally.Asked, tally.Ignored);
}
