using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>How a run ended on one connection.</summary>
/// <param name="Members">By id.</param>
/// <param name="Failures">What is wrong; empty when all is right.</param>
internal sealed record ConnectionOutcome(
    ConnectionReport Report,
    StateCounts States,
    CallsReading Calls,
    Dictionary<string, ListedMember> Members,
    ImmutableArray<string> Failures)
{
    public IEnumerable<string> In(params string[] states) =>
        Members.Values.Where(member => states.Contains(member.Status)).Select(member => member.Member);
}
