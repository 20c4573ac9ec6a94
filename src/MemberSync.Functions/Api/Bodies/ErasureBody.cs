using System.Collections.Immutable;
using MemberSync.Engine.Erasure;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="State"><c>running</c> until no partner has the person, then <c>done</c>.</param>
/// <param name="By">Who asked: the name of a key.</param>
internal sealed record ErasureBody(
    string Member,
    [property: OneOf("running", "done")] string State,
    DateTimeOffset AskedAt,
    string By,
    DateTimeOffset? DoneAt,
    ImmutableArray<ReceiptBody> Partners,
    string Note)
{
    private const string Running =
        "Nothing more is taken in or sent of this person. As soon as no partner has the person any more, everything "
        + "else is removed within 5 minutes.";

    private const string Done =
        "Nothing is left of this person but this receipt. What the gym system tells late is ignored; DELETE on this "
        + "address lets it send the member anew.";

    public static ErasureBody Of(ErasureReading reading)
    {
        var isDone = reading.DoneAt is not null;
        return new ErasureBody(
            reading.Member.ToString(),
            isDone ? "done" : "running",
            reading.AskedAt,
            reading.By,
            reading.DoneAt,
            [.. reading.Receipts.Select(ReceiptBody.Of)],
            isDone ? Done : Running);
    }
}
