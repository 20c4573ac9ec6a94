using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulation.Checks;

/// <summary>The partner's accounts at one moment, by the members they are for.</summary>
public sealed class PartnerBooks
{
    private readonly ILookup<string, AccountView> _byExternalId;
    private readonly ILookup<string, AccountView> _byId;
    private readonly ILookup<string, AccountView> _deleted;

    public PartnerBooks(World world)
    {
        var books = world.Partner.Accounts;
        _byExternalId = ByExternalId(books.Accounts);
        _byId = books.Accounts.ToLookup(account => account.FacilityUserId);
        _deleted = ByExternalId(books.Deleted);
    }

    /// <summary>Accounts that were asked for under the member's id, or that the member is linked to.</summary>
    public ImmutableArray<AccountView> Of(int number, Link? link) =>
    [
        .. _byExternalId[People.Id(number).ToString()]
            .Union(link?.Ids.GetValueOrDefault("facilityUserId") is { } id ? _byId[id] : []),
    ];

    /// <summary>Whether the partner was ever told of the member under its own id.</summary>
    public bool Knew(int number) =>
        _byExternalId.Contains(People.Id(number).ToString()) || _deleted.Contains(People.Id(number).ToString());

    private static ILookup<string, AccountView> ByExternalId(ImmutableArray<AccountView> accounts) => accounts
        .SelectMany(account => account.OtherExternalIds.Append(account.ExternalId), (account, id) => (account, id))
        .Where(pair => pair.id is not null)
        .ToLookup(pair => pair.id!, pair => pair.account);
}
