using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Looks at one connection once more when a run is over, and says what came of it.</summary>
/// <param name="there">The people with what must have become of them at this partner.</param>
/// <param name="start">The virtual time at which the first member was sent.</param>
internal sealed class ConnectionJudge(PartnerOnStage partner, Population there, DateTimeOffset start)
{
    private const int MostNamed = 10;

    public async Task<ConnectionOutcome> JudgeAsync(CancellationToken cancellationToken)
    {
        var states = await partner.Connection.StatesAsync(cancellationToken);
        var calls = await partner.Simulator.CallsAsync(cancellationToken);
        var members = await partner.Connection.MembersAsync(cancellationToken);
        var failures = await FailuresAsync(calls, members, cancellationToken);
        var report = new ConnectionReport
        {
            Name = partner.Shown.Name,
            Enabled = states.Of("Enabled"),
            Errors = states.Of("CreationError") + states.Of("Error"),
            Calls = calls.Total,
            RejectedByPartner = calls.RejectedForRate,
            VirtualSeconds = Seconds.Of((calls.Last ?? start) - start),
            TheoreticalSeconds = Seconds.Of(partner.Shown.Least(partner.Shown.LeastCalls(there), start)),
        };
        return new ConnectionOutcome(report, states, calls, members, failures);
    }

    private async Task<ImmutableArray<string>> FailuresAsync(
        CallsReading calls, Dictionary<string, ListedMember> members, CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, MemberDetail>(StringComparer.Ordinal);
        foreach (var person in there.People.Where(person => !person.IsSent && members.ContainsKey(person.Id)))
        {
            details[person.Id] = await partner.Connection.MemberAsync(person.Id, cancellationToken);
        }

        var settled = partner.Shown.Settle(there, members);
        var accounts = partner.Shown.Accounts(await partner.Simulator.AccountsAsync(cancellationToken), settled);
        return
        [
            .. Verdict.OfCalls(calls, partner.Shown.Limits),
            .. Verdict.OfMembers(settled, members, details).Take(MostNamed),
            .. Verdict.OfAccounts(settled, accounts).Take(MostNamed),
        ];
    }
}
