using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What a link to Mywellness needs next. Access devices, photographs and the making of groups are not documented: those
/// steps are taken only when the connection's option lets assumptions be used.
/// </summary>
internal sealed class MywellnessPlan : PartnerPlan
{
    private static readonly Plan Nothing = new Plan.Settled();

    // Mandatory for a first sync (published by an integrator); gender because people are matched by it.
    private static readonly ImmutableArray<MemberField> Mandatory =
        [MemberField.LastName, MemberField.FirstName, MemberField.Gender, MemberField.DateOfBirth, MemberField.Email];

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    public override string Partner => "mywellness";

    public override ImmutableArray<EndpointSpec> Endpoints => MywellnessEndpoints.All;

    public override ImmutableArray<MemberField> Required => Mandatory;

    public override Endpoint? LogIn => MywellnessEndpoints.LogIn;

    public override Endpoint Check => MywellnessEndpoints.LogIn;

    /// <summary>First loads and full syncs go in the hours for which Mywellness asks for them.</summary>
    public override Window? BulkWindow => Window.Night;

    /// <summary>One per session token, because each answer replaces the token that its call used.</summary>
    public override int Parallel => 12;

    public override ImmutableArray<string> FacilitySettings { get; } = ["facilityUrl"];

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
    [
        new(PersonIds.FacilityUserId, PersonIds.Form, PersonIds.FitsInPath),
        new(PersonIds.UserId, PersonIds.Form, PersonIds.FitsInPath),
    ];

    public override ImmutableSortedDictionary<Facet, string> Held(Member person) =>
        NoFacets.Add(Facet.Profile, Fingerprints.Profile(person));
    public override ImmutableArray<string> LearnedIds { get; } =
        [PersonIds.FacilityUserId, PersonIds.PermanentToken, PersonIds.UserId];

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        if (link.Removal != Removal.None)
        {
            return Find(link) ?? Delete(link) ?? Nothing;
        }

        var faults = Faults(member, today);
        return !faults.IsEmpty
            ? new Plan.Blocked(faults)
            : Find(link)
                ?? Create(member, link)
                ?? (settings.AssumedContract ? AssumedSteps.Groups(member, link) : null)
                ?? Update(member, link)
                ?? Membership(member, link)
                ?? (settings.AssumedContract ? AssumedSteps.AccessDevices(member, link) : null)
                ?? Visit(link)
                ?? (settings is { AssumedContract: true, Photos: true } ? AssumedSteps.Photo(member, link) : null)
                ?? Look(link)
                ?? Nothing;
    }

    public override bool Compares => true;

    public override ImmutableArray<Endpoint> EndpointsFor(PartnerSettings settings) =>
        [.. (settings.AssumedContract ? MywellnessEndpoints.All : MywellnessEndpoints.Documented).Select(s => s.Endpoint)];

    public override ImmutableArray<string> Assumptions(PartnerSettings settings) => AssumedTexts.Assumptions(settings);

    public override ImmutableArray<string> NotSent(Member member, PartnerSettings settings) =>
        AssumedTexts.NotSent(member, settings);

    private static ImmutableArray<FieldFault> Faults(Member member, DateOnly today)
    {
        var faults = RequiredFields.Check(member, Mandatory, today);
        return member.Gender == Gender.NonBinary
            ? faults.Add(new FieldFault(
                MemberField.Gender,
                "Gender is neither female nor male, and Mywellness has not published how it is to be told so"))
            : faults;
    }

    // Changes need the facility user id. The permanent token leads to it, and so may our own id.
    private static Plan.Call? Find(Link link)
    {
        if (link.Knows(PersonIds.FacilityUserId) || (link.Ids.IsEmpty && !link.InDoubt))
        {
            return null;
        }

        return link.Knows(PersonIds.PermanentToken)
            ? new Plan.Call(MywellnessEndpoints.FindByToken, NoFacets)
            : new Plan.Call(MywellnessEndpoints.FindByExternalId, NoFacets);
    }

    private static Plan.Call? Look(Link link) => link.Look && link.Knows(PersonIds.PermanentToken)
        ? new Plan.Call(MywellnessEndpoints.FindByToken, NoFacets, Looks: true)
        : null;

    private static Plan.Call? Delete(Link link) => link.Ids.IsEmpty
        ? null
        : new Plan.Call(MywellnessEndpoints.Delete, NoFacets, Removes: true);

    private static Plan.Call? Create(Member member, Link link) => link.Ids.IsEmpty
        ? new Plan.Call(
            MywellnessEndpoints.Create, NoFacets.Add(Facet.Profile, Fingerprints.Profile(member)))
        : null;

    // One call tells everything of the person that differs.
    private static Plan.Call? Update(Member member, Link link)
    {
        var tells = NoFacets;
        foreach (var (facet, fingerprint) in Wanted(member, link))
        {
            tells = link.IsTold(facet, fingerprint) ? tells : tells.Add(facet, fingerprint);
        }

        return tells.IsEmpty ? null : new Plan.Call(MywellnessEndpoints.Update, tells);
    }

    private static IEnumerable<(Facet Facet, string Fingerprint)> Wanted(Member member, Link link)
    {
        yield return (Facet.Profile, Fingerprints.Profile(member));
        if (Fingerprints.Contact(member) is { } contact)
        {
            yield return (Facet.Contact, contact);
        }

        // No groups are told only to take back groups that the hub told: those that staff gave stay.
        var groups = Fingerprints.GroupsOf(member);
        if (!groups.IsEmpty || link.Acknowledged.ContainsKey(Facet.Groups) || link.Unsure.ContainsKey(Facet.Groups))
        {
            yield return (Facet.Groups, Fingerprints.Groups(groups));
        }
    }

    private static Plan? Membership(Member member, Link link)
    {
        // Which operation may follow depends on what the partner holds: find out by telling the unsure terms again,
        // which is taken for success when they are held already (inferred).
        if (link.Unsure.TryGetValue(Facet.Membership, out var unsure))
        {
            return new Plan.Call(MywellnessEndpoints.SaveMembership, NoFacets.Add(Facet.Membership, unsure));
        }

        var acknowledged = link.Acknowledged.GetValueOrDefault(Facet.Membership);
        var again = acknowledged is not null && Acknowledgement.IsToBeRepeated(acknowledged);
        var held = Held(link);
        var next = MembershipSteps.Next(MembershipTerms.Of(member.Contract), held, again);
        return next switch
        {
            null => null,
            { Start: null } when MembershipSteps.Operation(next, held) == MembershipOperation.Subscribe =>
                new Plan.Blocked([new FieldFault(MemberField.Contract, "Contract has no start date")]),
            _ => new Plan.Call(MywellnessEndpoints.SaveMembership, NoFacets.Add(Facet.Membership, next.ToString())),
        };
    }

    /// <summary>The membership that Mywellness acknowledged last; null: none.</summary>
    internal static MembershipTerms? Held(Link link) =>
        link.Acknowledged.TryGetValue(Facet.Membership, out var acknowledged)
            ? MembershipTerms.Parse(Acknowledgement.Original(acknowledged))
            : null;

    // Without the cloud's id of the person a visit cannot be told, and nothing tells for sure how to learn that id.
    private static Plan.Call? Visit(Link link) => link.Visits.IsEmpty || !link.Knows(PersonIds.UserId)
        ? null
        : new Plan.Call(MywellnessEndpoints.Visit, NoFacets, Visit: link.Visits[0].EventId);
}
