using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Spivi.Classes;

namespace MemberSync.Partners.Spivi;

/// <summary>What a member's link to Spivi needs next. Spivi knows people by their e-mail address.</summary>
internal sealed class SpiviPlan(TimeSpan interval) : PartnerPlan
{
    private static readonly Plan Nothing = new Plan.Settled();

    private static readonly ImmutableArray<MemberField> Mandatory =
        [MemberField.LastName, MemberField.FirstName, MemberField.Gender, MemberField.Email];

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    public override string Partner => "spivi";

    public override PartnerPlan For(PartnerSettings settings) =>
        SiteSettings.Interval(settings) is { } asked && asked != interval ? new SpiviPlan(asked) : this;

    public override ImmutableArray<EndpointSpec> Endpoints { get; } = SpiviEndpoints.All(interval);

    /// <summary>No call to Spivi costs less; it asks for clients that cannot be there.</summary>
    public override Endpoint Check => SpiviEndpoints.GetClients;

    public override ImmutableArray<MemberField> Required => Mandatory;

    public override int Parallel => 1;

    public override ImmutableArray<string> FacilitySettings { get; } = [SiteSettings.SiteId];

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
    [
        new(ClientIds.ClientId, "Spivi's Client ID, 1 to 20 digits", ClientIds.IsClientId),
        new(ClientIds.Username, "the e-mail address that Spivi has of the client", ClientIds.IsUsername),
    ];

    public override ImmutableArray<string> LearnedIds { get; } =
        [ClientIds.ClientId, ClientIds.Username, ClassPlan.EventId];

    public override bool HasClasses => true;

    public override bool Takes(ClassSession session, PartnerSettings settings) =>
        EventTerms.Of(session, settings) is not null;

    public override Plan NextOfClass(ClassSession session, Link link, PartnerSettings settings, DateTimeOffset now) =>
        new ClassPlan(session, link, settings, now).Next();

    public override ImmutableArray<SeatState> Seats(ClassSession session, Link link, PartnerSettings settings) =>
        SeatTexts.Of(session, link, settings);

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        if (link.Removal != Removal.None)
        {
            return Leave(member, link);
        }

        var faults = Faults(member, today);
        return faults.IsEmpty ? Find(member, link) ?? Add(member, link) ?? Update(member, link) ?? Nothing
            : new Plan.Blocked(faults);
    }

    public override ImmutableArray<string> Assumptions(PartnerSettings settings) =>
    [
        "Spivi has published no reference. Its calls are those of one working integration, at most one a second.",
    ];

    public override ImmutableArray<string> NotSent(Member member, PartnerSettings settings) => member.DateOfBirth is null
        || settings.Values.ContainsKey(SiteSettings.BirthDateFormat)
            ? []
            : ["The date of birth, because Spivi's form of it is not known. Write it to settings.birthDateFormat."];

    private static ImmutableArray<FieldFault> Faults(Member member, DateOnly today)
    {
        var faults = RequiredFields.Check(member, Mandatory, today);
        return member.Gender == Gender.NonBinary
            ? faults.Add(new FieldFault(
                MemberField.Gender, "Gender is neither female nor male, and Spivi has no known word for it"))
            : faults;
    }

    // What stands in Acknowledged is that Spivi did not know the address when it was asked.
    private static Plan.Call? Find(Member member, Link link)
    {
        var username = ClientIds.AddressOf(member, link)!;
        var print = Prints.Lookup(username);
        var isKnown = link.Ids.ContainsKey(ClientIds.ClientId) && link.Ids.ContainsKey(ClientIds.Username);
        var isAsked = !link.InDoubt && link.Acknowledged.GetValueOrDefault(Facet.Search) == print;
        return isKnown || isAsked
            ? null
            : new Plan.Call(SpiviEndpoints.GetClients, NoFacets.Add(Facet.Search, print).Add(Facet.Email, username));
    }

    private static Plan.Call? Add(Member member, Link link)
    {
        if (link.Ids.ContainsKey(ClientIds.ClientId))
        {
            return null;
        }

        // The address in plain: when the answer is lost, the client is looked for by it.
        var tells = NoFacets.Add(Facet.Profile, Prints.Profile(member)).Add(Facet.Email, member.Email!);
        return new Plan.Call(
            SpiviEndpoints.AddClient,
            Prints.Contact(member) is { } contact ? tells.Add(Facet.Contact, contact) : tells);
    }

    // Clients are updated by their address. Where it is not known, a number set by hand is all that is used.
    private static Plan.Call? Update(Member member, Link link)
    {
        var tells = NoFacets;
        foreach (var (facet, print) in Wanted(member))
        {
            // What a lost call told may be held instead of what was acknowledged.
            var isHeld = print is null || (link.Acknowledged.GetValueOrDefault(facet) == print
                && link.Unsure.GetValueOrDefault(facet, print) == print);
            tells = isHeld ? tells : tells.Add(facet, print!);
        }

        return tells.IsEmpty || !link.Ids.ContainsKey(ClientIds.Username)
            ? null
            : new Plan.Call(SpiviEndpoints.UpdateClient, tells);
    }

    private static IEnumerable<(Facet Facet, string? Print)> Wanted(Member member) =>
    [
        (Facet.Profile, Prints.Profile(member)),
        (Facet.Contact, Prints.Contact(member)),
        (Facet.Body, Prints.Body(member.Body)),
    ];

    private static Plan Leave(Member member, Link link) => link switch
    {
        { Ids.IsEmpty: true, InDoubt: false } => Nothing,
        _ when ClientIds.AddressOf(member, link) is not null && Find(member, link) is { } find => find,
        { Ids.IsEmpty: true } => Nothing,
        _ when link.Ids.ContainsKey(ClientIds.Username) =>
            new Plan.Call(SpiviEndpoints.DelClient, NoFacets, Removes: true),
        _ => new Plan.Blocked(
        [
            new FieldFault(
                MemberField.Email,
                "Spivi removes clients by their e-mail address there, which is not known: write it as the external id "
                + "'username'"),
        ]),
    };
}
