using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Partners.Egym.V1;

/// <summary>
/// Which members were just told that nobody has their e-mail address. Until such a member is published another one would be
/// told the same, and eGym would take the two for one person. One worker at a time serves a connection, so memory is enough.
/// </summary>
internal sealed class AddressClaims(TimeProvider time)
{
    // A publish follows its look-up within seconds.
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (MemberId Member, DateTimeOffset Until)> _claims = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The answer to a call that is not to be made because another member has claimed the address; null: it is.</summary>
    public PartnerAnswer? InTheWay(PartnerCall call)
    {
        var publishes = call.Step.Endpoint == GymApiEndpoints.PublishNew;
        return (!publishes && call.Step.Endpoint != GymApiEndpoints.FindByEmail)
            || TryClaim(call.Member.Email!.Trim(), call.Member.Id) ? null
            : publishes ? AskAgain()
            : new PartnerAnswer.Failed("another member with the same e-mail address is being sent", Elsewhere: true);
    }

    // What the look-up said was told to a process that is gone, and may be true no more.
    private static PartnerAnswer.Done AskAgain() => new(ImmutableSortedDictionary<string, string>.Empty, Adopted: true)
    {
        Holds = ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Search, GymApiSteps.Asked),
    };

    private bool TryClaim(string address, MemberId member)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            foreach (var (over, _) in _claims.Where(claim => claim.Value.Until <= now).ToList())
            {
                _claims.Remove(over);
            }

            if (_claims.TryGetValue(address, out var claim) && claim.Member != member)
            {
                return false;
            }

            _claims[address] = (member, now + Span);
            return true;
        }
    }
}
