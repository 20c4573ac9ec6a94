using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Spivi;
using Xunit;

namespace MemberSync.Partners.Tests.Spivi;

/// <summary>Members, links and connections with sensible values.</summary>
internal static class Some
{
    public static readonly DateOnly Today = new(2026, 4, 1);

    public static readonly Member Ines = new()
    {
        Id = MemberId.Parse("gb-1"),
        FirstName = "Ines",
        LastName = "Maurer & Söhne",
        Gender = Gender.Female,
        DateOfBirth = new DateOnly(1991, 4, 17),
        Email = "ines+spin@example.org",
        Phone = "+41790000001",
        Address = new Address("Seeweg", "4", "8002", "Zürich", "CH"),
    };

    public static readonly Member FullInes = Ines with { Body = new BodyFigures(61.5m, 170, 210, 52, 165) };

    public static readonly Link NewLink = new() { Member = Ines.Id, Connection = ConnectionId.Parse("spivi") };

    public static readonly Link Unknown = Answered(Ines, NewLink, new PartnerAnswer.Done(NewLink.Ids));

    public static readonly Link AtSpivi = NewLink.With((ClientIds.ClientId, "50117"), (ClientIds.Username, Ines.Email!));

    public static Link With(this Link link, params (string Name, string Value)[] ids) =>
        link with { Ids = link.Ids.SetItems(ids.Select(id => KeyValuePair.Create(id.Name, id.Value))) };

    public static PartnerConnection Connection(params (string Name, string Value)[] settings) => new(
        ClubId.Parse("northclub"),
        ConnectionId.Parse("spivi"),
        new Uri("https://spivi.test"),
        Settings(settings),
        ImmutableSortedDictionary<string, string>.Empty.Add("sourceName", "acme").Add("password", "secret-word"));

    public static PartnerSettings Settings(params (string Name, string Value)[] settings) => PartnerSettings.Default with
    {
        Values = settings.Append(("siteId", "9001")).ToImmutableSortedDictionary(s => s.Item1, s => s.Item2),
    };

    public static Plan Next(Member member, Link link) =>
        new SpiviPlan(SpiviEndpoints.UsualInterval).Next(member, link, Settings(), Today);

    public static PartnerCall Call(Member member, Link link) => new(Assert.IsType<Plan.Call>(Next(member, link)), member, link);

    public static Exchange.Answered Xml(string content, int status = 200) => new(
        status, null, Encoding.UTF8.GetBytes(content));

    /// <summary>The link after its next call was answered so.</summary>
    public static Link Answered(Member member, Link link, PartnerAnswer answer)
    {
        var plan = new SpiviPlan(SpiviEndpoints.UsualInterval);
        var call = Assert.IsType<Plan.Call>(plan.Next(member, link, Settings(), Today));
        var context = new LinkContext(
            candidate => plan.Next(member, candidate, Settings(), Today),
            endpoint => plan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            DateTimeOffset.UnixEpoch,
            Jitter: 0,
            By: "test");
        return Assert.IsType<Decision.Applied>(
            Lifecycle.Decide(link with { Activated = true }, new LinkEvent.Answered(call, answer), context)).Next;
    }
}
