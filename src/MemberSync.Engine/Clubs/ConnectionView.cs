using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Clubs;

/// <summary>A connection with what decisions about its links need.</summary>
/// <param name="Version">Changes with every change of the settings; empty as long as none are stored.</param>
public sealed record ConnectionView(Club Club, Connection Connection, IPartner Partner, string Version)
{
    public PartnerPlan Plan => Partner.Plan;

    public bool IsNew => Version.Length == 0;

    /// <summary>What a client of the connection needs, with these credentials.</summary>
    public PartnerConnection Access(ImmutableSortedDictionary<string, string> credentials) =>
        new(Club.Id, Connection.Id, Connection.Address, Connection.PartnerSettings, credentials)
        {
            Tls = Connection.Options.Tls,
        };

    /// <summary>The endpoints that the connection calls under its settings.</summary>
    public ImmutableArray<Endpoint> Endpoints => Plan.EndpointsFor(Connection.PartnerSettings);

    public bool Wants(Member member) =>
        Connection.Removing is null && Connection.Filter.Lets(member, Connection.Partner);

    /// <summary>The context of decisions about one member's link.</summary>
    public LinkContext Context(Member member, DateTimeOffset now, double jitter, string by)
    {
        var settings = Connection.PartnerSettings;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new LinkContext(
            link => Plan.Next(member, link, settings, today),
            endpoint => Plan.Spec(endpoint).OnLostAnswer,
            Connection.LinkPolicy(Club),
            now,
            jitter,
            by);
    }
}
