using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Webhook;

/// <summary>
/// What a receiver is to be told next: the whole member whenever anything of it changed, each visit, and the removal.
/// </summary>
internal sealed class WebhookPlan(WebhookSettings settings) : PartnerPlan
{
    /// <summary>The receiver's id of the person, as its answers or an operator say.</summary>
    public const string ExternalId = "id";

    /// <summary>Our own id, for a receiver that gives none: the person is there under it.</summary>
    public const string OwnId = "memberId";

    private const int MaxId = 200;

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    public override string Partner => "webhook";

    public override ImmutableArray<EndpointSpec> Endpoints { get; } = WebhookEndpoints.All(settings.CallsPerMinute);

    public override Endpoint Check => WebhookEndpoints.Ping;

    public override ImmutableArray<MemberField> Required => settings.Required;

    public override int Parallel => settings.Parallel;

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
        [new(ExternalId, $"1 to {MaxId} characters", IsId)];

    public override PartnerPlan For(PartnerSettings settings) => new WebhookPlan(new WebhookSettings(settings));

    public static bool IsId(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= MaxId && !text.Any(char.IsControl);

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        if (link.Removal != Removal.None)
        {
            // Whom the receiver was told of without an answer it may hold.
            return link.IsAtPartner || !link.Unsure.IsEmpty
                ? new Plan.Call(WebhookEndpoints.Removed, NoFacets, Removes: true)
                : new Plan.Settled();
        }

        var faults = RequiredFields.Check(member, Required, today);
        return !faults.IsEmpty ? new Plan.Blocked(faults)
            : Upsert(member, link, settings) ?? Visit(link) ?? (Plan)new Plan.Settled();
    }

    private static Plan.Call? Upsert(Member member, Link link, PartnerSettings settings)
    {
        var told = Messages.Fingerprint(member, settings);
        return link.IsAtPartner && link.IsTold(Facet.Profile, told)
            ? null
            : new Plan.Call(WebhookEndpoints.Upserted, NoFacets.Add(Facet.Profile, told));
    }

    private static Plan.Call? Visit(Link link) => link.Visits.IsEmpty
        ? null
        : new Plan.Call(WebhookEndpoints.Visited, NoFacets, Visit: link.Visits[0].EventId);
}
