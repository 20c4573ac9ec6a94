using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Sees to it that no turn links two members to one account: the first in the turn has it, unless someone is known to
/// hold it already. Who holds it is read only after a commit met it, which is rare.
/// </summary>
/// <param name="holders">Who is known to hold accounts, by their keys.</param>
internal sealed class AccountJudge(ConnectionView view, ImmutableDictionary<string, MemberId> holders)
{
    private readonly Dictionary<string, MemberId> _holders = new(holders, StringComparer.Ordinal);

    /// <summary>The answer as it stands for this member.</summary>
    public PartnerAnswer Judge(MemberId member, Plan.Call call, PartnerAnswer answer)
    {
        if (call.Removes || answer is not PartnerAnswer.Done done || view.Plan.AccountOf(done.Ids) is not { } account)
        {
            return answer;
        }

        var key = Keys.Account(view.Connection.Id, account);
        return _holders.TryAdd(key, member) || _holders[key] == member
            ? answer
            : new PartnerAnswer.Taken(_holders[key]);
    }
}
