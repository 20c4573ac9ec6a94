using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Clubs;

/// <summary>A connection with what decisions about its links need.</summary>
/// <param name="Version">Changes with every change of the settings; empty as long as none are stored.</param>
public sealed record ConnectionView(Club Club, Connection Connection, IPartner Partner, string Version)
{
    public PartnerPlan Plan => Partner.Plan.For(Connection.PartnerSettings);

    public bool IsNew => Version.Length == 0;

    /// <summary>Stands for the facility at the partner: another one has another text. Stored; it shows nothing.</summary>
    public string Facility
    {
        get
        {
            string[] parts =
            [
                Connection.Partner,
                Connection.Address.ToString(),
                Plan.PeopleList is null ? string.Empty : Connection.Credentials?.Text ?? string.Empty,
                .. Plan.FacilitySettings.Select(name => Connection.Settings.GetValueOrDefault(name, string.Empty)),
            ];
            return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        }
    }

    /// <summary>The only time in which bulk is sent; null: at any time.</summary>
    public Window? BulkOnly => Connection.Options.Bulk == BulkTime.Always ? null : Plan.BulkWindow;

    /// <summary>
    /// The member as filters, plans and partners see it: the snapshot with the tags that the club's rules give today.
    /// </summary>
    public Member Tagged(Member member, DateTimeOffset now)
    {
        if (Club.TagRules.IsEmpty)
        {
            return member;
        }

        var local = TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Club.TimeZone));
        return TagRules.Apply(Club.TagRules, member, DateOnly.FromDateTime(local.DateTime));
    }

    /// <summary>Whether the person should be at the partner, and if not, why not.</summary>
    /// <param name="link">What is stored of the person on this connection, or null.</param>
    public Standing StandingOf(Member member, Link? link, DateTimeOffset now)
    {
        if (member.Class is { } session)
        {
            return session.IsCancelled || Connection.Removing is not null ? Standing.Left
                : Plan.Takes(session, Connection.PartnerSettings) ? Standing.Wanted
                : Standing.FilteredOut;
        }

        return member.IsDeleted || member.IsErased || Connection.Removing is not null ? Standing.Left
            : Connection.Filter.Lets(Tagged(member, now), OptedIn(member, link)) ? Standing.Wanted
            : Standing.FilteredOut;
    }

    /// <summary>Whether the person agreed to this connection: by the gym system's word, or by an operator's note.</summary>
    public bool OptedIn(Member member, Link? link) =>
        member.OptIns.Contains(Connection.Partner) || link is { OptedIn: true };

    /// <summary>What a client of the connection needs, with these credentials.</summary>
    public PartnerConnection Access(ImmutableSortedDictionary<string, string> credentials) =>
        new(Club.Id, Connection.Id, Connection.Address, Connection.PartnerSettings, credentials)
        {
            Tls = Connection.Options.Tls,
        };

    /// <summary>The endpoints that the connection calls under its settings.</summary>
    public ImmutableArray<Endpoint> Endpoints => Plan.EndpointsFor(Connection.PartnerSettings);

    // Approval and filters are about people.
    private LinkPolicy PolicyOfClasses => Connection.LinkPolicy(Club) with { Automatic = true, KeepsFilteredOut = false };

    /// <summary>The context of decisions about one member's, or one class's, link.</summary>
    public LinkContext Context(Member member, DateTimeOffset now, double jitter, string by)
    {
        var settings = Connection.PartnerSettings;
        var tagged = Tagged(member, now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new LinkContext(
            link => member.Class is { } session
                ? Plan.NextOfClass(session, link, settings, now)
                : Plan.Next(tagged, link, settings, today),
            endpoint => Plan.Spec(endpoint).OnLostAnswer,
            member.Class is null ? Connection.LinkPolicy(Club) : PolicyOfClasses,
            now,
            jitter,
            by);
    }
}
