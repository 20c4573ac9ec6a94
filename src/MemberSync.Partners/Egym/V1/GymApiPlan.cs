using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym.V1;

/// <summary>
/// What a link to a location with gymapi v1 needs next. One operation makes and changes a user; eGym itself joins a new
/// one with the person who has the e-mail address.
/// </summary>
internal sealed class GymApiPlan : PartnerPlan
{
    public override string Partner => "egym";

    public override ImmutableArray<EndpointSpec> Endpoints => GymApiEndpoints.All;

    public override Endpoint Check => GymApiEndpoints.Alive;

    public override ImmutableArray<MemberField> Required { get; } =
        [MemberField.LastName, MemberField.FirstName, MemberField.Gender, MemberField.Email, MemberField.Contract];

    public override int Parallel => 10;

    public override ImmutableArray<string> FacilitySettings { get; } = [GymApiAccess.GymIdName];

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
        [new(UserIds.Name, UserIds.Form, UserIds.Fits)];

    public override ImmutableArray<string> LearnedIds { get; } = [UserIds.Name];

    /// <summary>Published by an integrator: eGym writes to the member.</summary>
    public override Welcome Welcome(PartnerSettings settings) => Core.Partners.Welcome.Sent;

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        if (link.Removal != Removal.None)
        {
            return GymApiSteps.Remove(link) ?? (Plan)new Plan.Settled();
        }

        var faults = GymApiFaults.Of(member, Required, today);
        if (!faults.IsEmpty)
        {
            return new Plan.Blocked(faults);
        }

        var rules = new EgymSettings(settings);
        return GymApiSteps.ReadBack(link)
            ?? GymApiSteps.Find(member, link)
            ?? GymApiSteps.Publish(member, link, rules)
            ?? GymApiSteps.Visit(link)
            ?? GymApiSteps.Photo(member, link, rules)
            ?? (Plan)new Plan.Settled();
    }

    public override ImmutableArray<Endpoint> EndpointsFor(PartnerSettings settings) =>
    [
        .. GymApiEndpoints.All.Select(spec => spec.Endpoint)
            .Where(endpoint => settings.Photos || endpoint != GymApiEndpoints.PublishPhoto),
    ];

    public override ImmutableArray<string> Assumptions(PartnerSettings settings) =>
    [
        "eGym's gymapi v1 has no way to delete a person: a removal, also one for erasure, ends the contract with yesterday "
        + "as its last day, and the account stays at eGym. Ask eGym's support to erase it.",
        "Limits of gymapi v1 are not published: the hub keeps to those of v2.",
        "eGym's gymapi v1 joins people by their e-mail address. The hub asks whose it is before a first publish, and takes a "
        + "person for the member unless the first name or the date of birth contradicts: look for addresses that several "
        + "members have before the first load.",
        "Whether gymapi v1 takes a card from the person who has it is not published, and cards are not looked up: give each "
        + "card to one member only.",
        "The body of a check-in is not published for gymapi v1: the hub sends userId and, as in v2, a time in milliseconds.",
    ];

    public override ImmutableArray<string> NotSent(Member member, PartnerSettings settings) =>
        new EgymPlan().NotSent(member, settings);
}
