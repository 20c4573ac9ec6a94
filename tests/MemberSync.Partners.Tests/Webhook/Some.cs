using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Webhook;

namespace MemberSync.Partners.Tests.Webhook;

/// <summary>Members, links and connections to a receiver.</summary>
internal static class Some
{
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static readonly DateOnly Today = new(2026, 4, 1);

    public static readonly Member Ines = new()
    {
        Id = MemberId.Parse("gb-104422"),
        FirstName = "Ines",
        LastName = "Maurer",
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 17),
        Email = "ines.maurer@example.org",
        Phone = "+41790000001",
        PhotoUrl = "https://photos.example/ines.jpg",
        Address = new Address("Seeweg", "4", "8002", "Zuerich", "CH"),
        Status = MemberStatus.Active,
        Tags = ["#NewJoiner"],
        Cards = ["0x04A1B2C3"],
        OptIns = ["webhook"],
        Contract = new Contract(
            "C-2026-0418", "PREMIUM", "Fitness", new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31), ContractState.Active),
    };

    public static readonly Link NewLink = new()
    {
        Member = Ines.Id,
        Connection = ConnectionId.Parse("myzone"),
        Sequence = 1_775_034_000_000,
    };

    public static readonly Link LinkAtReceiver = NewLink with { Ids = Ids(WebhookPlan.ExternalId, "p-1") };

    public static ImmutableSortedDictionary<string, string> Ids(string name, string id) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(name, id);

    public static PartnerSettings Settings(params (string Name, string Value)[] settings) => PartnerSettings.Default with
    {
        Values = settings.ToImmutableSortedDictionary(setting => setting.Name, setting => setting.Value),
    };

    public static PartnerConnection Connection(params (string Name, string Value)[] settings) => new(
        ClubId.Parse("northclub"),
        ConnectionId.Parse("myzone"),
        new Uri("https://receiver.test/hooks/north"),
        Settings(settings),
        ImmutableSortedDictionary<string, string>.Empty.Add("secret", Secret));

    public static Plan Next(Member member, Link link, params (string Name, string Value)[] settings) =>
        new WebhookPlan(new WebhookSettings(PartnerSettings.Default)).For(Settings(settings))
            .Next(member, link, Settings(settings), Today);

    /// <summary>The call that the link needs, begun as the link's sequence says.</summary>
    public static PartnerCall Call(Member member, Link link, params (string Name, string Value)[] settings)
    {
        var step = Xunit.Assert.IsType<Plan.Call>(Next(member, link, settings));
        return new(step, member, link with { Flight = Flight.Of(step, fence: 1) with { First = link.Sequence } });
    }

    /// <summary>The link once the receiver has acknowledged the whole member.</summary>
    public static Link InStepWith(this Link link, Member member) =>
        link with { Acknowledged = link.Acknowledged.SetItems(Call(member, link).Step.Tells) };
}
