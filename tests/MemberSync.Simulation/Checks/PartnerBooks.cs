using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Checks;

/// <summary>A partner's accounts at one moment, by the members they are for.</summary>
public sealed class PartnerBooks
{
    private readonly ILookup<string, HeldPerson> _byMember;
    private readonly ILookup<string, HeldPerson> _byAccount;
    private readonly IPartnerPort _partner;

    public PartnerBooks(IPartnerPort partner)
    {
        _partner = partner;
        var people = partner.People;
        _byMember = people
            .SelectMany(person => person.Members, (person, member) => (person, member))
            .ToLookup(pair => pair.member, pair => pair.person);
        _byAccount = people.ToLookup(person => person.Account);
    }

    /// <summary>Accounts that were asked for under the member's id, or that the member is linked to.</summary>
    public ImmutableArray<HeldPerson> Of(int number, Link? link) =>
    [
        .. _byMember[People.Id(number).ToString()]
            .Concat(link?.Ids.GetValueOrDefault(_partner.AccountId) is { } id ? _byAccount[id] : [])
            .DistinctBy(person => person.Account),
    ];

    /// <summary>Whether the partner was ever told of the member under its own id.</summary>
    public bool Knew(int number) =>
        _byMember.Contains(People.Id(number).ToString()) || _partner.Former.Contains(People.Id(number).ToString());
}
