using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Logs;
using Xunit;

namespace MemberSync.Engine.Tests.Logs;

public sealed class CallLinesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    // What the hub itself finds out is never told by a client, and comes after the line of the call.
    private static readonly Type[] Found = [typeof(PartnerAnswer.Taken)];

    private static readonly ImmutableArray<PartnerAnswer> Answers =
    [
        new PartnerAnswer.Done(ImmutableSortedDictionary<string, string>.Empty),
        new PartnerAnswer.Absent(null),
        new PartnerAnswer.Undecided([]),
        new PartnerAnswer.InTheWay("9", "basis"),
        new PartnerAnswer.Refused("no"),
        new PartnerAnswer.LeftOut("the photograph"),
        new PartnerAnswer.Failed("503"),
        new PartnerAnswer.Throttled(null),
        new PartnerAnswer.Misconfigured("401"),
        new PartnerAnswer.SessionEnded(),
        new PartnerAnswer.Lost("reset"),
    ];

    [Fact]
    public void Every_answer_of_a_client_leaves_a_line()
    {
        var call = new CallUnderWay(new Endpoint("Update"), "1", Noon, Member: null);

        var lines = Answers.Select(answer => CallLines.Of(new Landing(call, answer, Noon)).First()).ToList();

        Assert.Equal(
            typeof(PartnerAnswer).GetNestedTypes().Except(Found).Select(type => type.Name).Order(),
            Answers.Select(answer => answer.GetType().Name).Order());
        Assert.All(lines, line => Assert.StartsWith("Update ", line.Text, StringComparison.Ordinal));
        Assert.Equal(lines.Count, lines.Select(line => line.Code).Distinct().Count());
    }
}
