using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym;

namespace MemberSync.Partners.Tests.Egym;

/// <summary>Members, links and connections with sensible values.</summary>
internal static class Some
{
    public const string ApiKey = "5f3c9e8a-key-of-the-location";
    public const string Account = "2f1c7d7e-0000-4000-8000-000000000001";
    public const string Other = "2f1c7d7e-0000-4000-8000-000000000002";

    public static readonly DateOnly Today = new(2026, 4, 1);

    public static readonly Contract Premium = new(
        "C-2026-0418", "PREMIUM", "Fitness", new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31), ContractState.Active);

    public static readonly Member Ines = new()
    {
        Id = MemberId.Parse("gb-104422"),
        FirstName = "Ines",
        LastName = "Maurer",
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 17),
        Email = "ines.maurer@example.org",
        Phone = "+41790000001",
        Address = new Address("Seeweg", "4", "8002", "Zuerich", "CH"),
        Tags = ["#NewJoiner", "Yoga"],
        Cards = ["0x04A1B2C3", "12345678"],
        PhotoUrl = "https://photos.example/ines.jpg?v=1",
        Contract = Premium,
    };

    public static readonly Link NewLink = new() { Member = Ines.Id, Connection = ConnectionId.Parse("egym") };

    public static readonly Link AskedLink = NewLink.Acknowledging(Facet.Search, "asked");

    public static readonly Link LinkAtPartner =
        NewLink with { Ids = ImmutableSortedDictionary<string, string>.Empty.Add("accountId", Account) };

    public static PartnerSettings Photos => PartnerSettings.Default with { Photos = true };

    public static PartnerSettings With(params (string Name, string Value)[] values) => PartnerSettings.Default with
    {
        Values = values.ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value),
    };

    public static PartnerConnection Connection(string address = "https://partner.test", PartnerSettings? settings = null) => new(
        ClubId.Parse("northclub"),
        ConnectionId.Parse("egym"),
        new Uri(address, UriKind.RelativeOrAbsolute),
        settings ?? PartnerSettings.Default,
        ImmutableSortedDictionary<string, string>.Empty.Add("apiKey", ApiKey));

    public static Link Acknowledging(this Link link, Facet facet, string fingerprint) =>
        link with { Acknowledged = link.Acknowledged.SetItem(facet, fingerprint) };

    /// <summary>The link once eGym has acknowledged the whole member.</summary>
    public static Link InStepWith(this Link link, Member member, PartnerSettings? settings = null) => link with
    {
        Acknowledged = link.Calls(member, settings).Aggregate(
            link.Acknowledged, (known, call) => known.SetItems(call.Tells)),
    };

    /// <summary>The calls that bring the member in step, each answered with success.</summary>
    public static IEnumerable<Plan.Call> Calls(this Link link, Member member, PartnerSettings? settings = null)
    {
        while (Next(member, link, settings) is Plan.Call { Removes: false, Visit: null, Tells.IsEmpty: false } call)
        {
            yield return call;
            link = link with { Acknowledged = link.Acknowledged.SetItems(call.Tells) };
        }
    }

    public static Link Facing(this Link link, Member member, string? account = Other, bool toBeRemoved = false) => link with
    {
        Rival = new Rival(account, Fingerprints.Basis(Portrait.Of(member, new EgymSettings(PartnerSettings.Default))), toBeRemoved),
    };

    public static Plan Next(Member member, Link link, PartnerSettings? settings = null) =>
        new EgymPlan().Next(member, link, settings ?? PartnerSettings.Default, Today);

    public static PartnerCall Call(Member member, Link link, PartnerSettings? settings = null) =>
        new(Xunit.Assert.IsType<Plan.Call>(Next(member, link, settings)), member, link);
}
