using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Mywellness;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>Members, links and connections with sensible values.</summary>
internal static class Some
{
    public const string ApiKey = "0d8f6c1e-7a55-4a0e-9a51-2c1f1d6f0001";

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
    };

    public static readonly Member FullInes = Ines with
    {
        Phone = "+41790000001",
        Address = new Address("Seeweg", "4", "8002", "Zuerich", "CH"),
        Tags = ["#NewJoiner", "Yoga"],
        Contract = Premium,
    };

    public static readonly Link NewLink = new()
    {
        Member = Ines.Id,
        Connection = ConnectionId.Parse("mywellness"),
    };

    public static readonly Link LinkAtPartner = NewLink.With(
        (PersonIds.FacilityUserId, "fu-1"), (PersonIds.PermanentToken, "pt-1"), (PersonIds.UserId, "u-1"));

    public static PartnerSettings Settings => PartnerSettings.Default with
    {
        Values = ImmutableSortedDictionary<string, string>.Empty
            .Add("applicationId", "00000000-0000-0000-0000-000000000001")
            .Add("facilityUrl", "northclub"),
    };

    public static PartnerConnection Connection(string address = "https://partner.test") => new(
        ClubId.Parse("northclub"),
        ConnectionId.Parse("mywellness"),
        new Uri(address, UriKind.RelativeOrAbsolute),
        Settings,
        ImmutableSortedDictionary<string, string>.Empty
            .Add("apiKey", ApiKey)
            .Add("username", "integration@example.org")
            .Add("password", "secret-word"));

    public static PartnerSettings Assumed => Settings with { AssumedContract = true, Photos = true };

    /// <summary>Ines with everything whose sending rests on assumptions.</summary>
    public static readonly Member EquippedInes = FullInes with
    {
        Cards = ["0x04A1B2C3", "0x05"],
        PhotoUrl = "https://photos.example/ines.jpg?v=1",
    };

    public static Link With(this Link link, params (string Name, string Value)[] ids) =>
        link with { Ids = link.Ids.SetItems(ids.Select(id => KeyValuePair.Create(id.Name, id.Value))) };

    public static Link Acknowledging(this Link link, Facet facet, string fingerprint) =>
        link with { Acknowledged = link.Acknowledged.SetItem(facet, fingerprint) };

    /// <summary>The link once Mywellness has acknowledged the whole member.</summary>
    public static Link InStepWith(this Link link, Member member, PartnerSettings? settings = null)
    {
        while (Next(member, link, settings) is Plan.Call { Removes: false, Visit: null, Tells.IsEmpty: false } call)
        {
            link = link with { Acknowledged = link.Acknowledged.SetItems(call.Tells) };
        }

        return link;
    }

    public static Plan Next(Member member, Link link, PartnerSettings? settings = null) =>
        new MywellnessPlan().Next(member, link, settings ?? Settings, Today);

    public static PartnerCall Call(Member member, Link link, PartnerSettings? settings = null) =>
        new(Xunit.Assert.IsType<Plan.Call>(Next(member, link, settings)), member, link);
}
