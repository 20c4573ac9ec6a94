using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>The people of a host, and what they bought.</summary>
internal sealed class MemberBook
{
    private readonly SortedDictionary<long, HouseMember> _members = [];
    private readonly SortedDictionary<long, (long Member, BoughtMembership Bought)> _bought = [];
    private long _lastMember = 100;
    private long _lastBought = 9000;

    public IReadOnlyCollection<HouseMember> All => _members.Values;

    public HouseMember? Find(long id) => _members.GetValueOrDefault(id);

    /// <exception cref="ImpossibleException">There is no such member.</exception>
    public HouseMember Known(long id) => Find(id) ?? throw new ImpossibleException($"there is no member {id}");

    /// <exception cref="ImpossibleException">There is a member of this id already.</exception>
    public HouseMember Add(HouseMember member, DateTimeOffset now)
    {
        var id = member.Id > 0 ? member.Id : _lastMember + 1;
        _lastMember = Math.Max(_lastMember, id);
        var added = member with { Id = id, FirstSeen = now, LastSeen = now };
        return _members.TryAdd(id, added) ? added : throw new ImpossibleException($"there is a member {id} already");
    }

    public HouseMember Change(long id, JsonObject changes) =>
        _members[id] = JsonPatch.Apply(Known(id), changes) with { Id = id };

    public void Delete(long id) => _members.Remove(Known(id).Id);

    public BoughtMembership Buy(long member, BoughtMembership bought)
    {
        var added = bought with { Id = ++_lastBought };
        _bought[added.Id] = (Known(member).Id, added);
        return added;
    }

    public void ChangeBought(long id, JsonObject changes) =>
        _bought[id] = (_bought[KnownBought(id)].Member, JsonPatch.Apply(_bought[id].Bought, changes) with { Id = id });

    /// <summary>What a member has that is not over.</summary>
    public IEnumerable<BoughtMembership> ActiveOf(long member, bool alsoFrozen, DateTimeOffset now) =>
        from bought in _bought.Values
        where bought.Member == member && (bought.Bought.EndDate is not { } end || now < end)
            && (alsoFrozen || !bought.Bought.IsFrozen)
        select bought.Bought;

    private long KnownBought(long id) =>
        _bought.ContainsKey(id) ? id : throw new ImpossibleException($"there is no bought membership {id}");
}
