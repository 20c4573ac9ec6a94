using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym.V1;

namespace MemberSync.Partners.Egym;

/// <summary>
/// What a link to eGym needs next. E-mail address and member id are each unique in a chain of gyms, so nobody is made
/// before eGym was asked for the person, and an account that stands in the way is looked at, never overwritten.
/// </summary>
internal sealed class EgymPlan : PartnerPlan
{
    private static readonly Plan Nothing = new Plan.Settled();

    // Published: e-mail, names, gender and a membership, which has a type and a first day.
    private static readonly ImmutableArray<MemberField> Mandatory =
        [MemberField.LastName, MemberField.FirstName, MemberField.Gender, MemberField.Email, MemberField.Contract];

    public override string Partner => "egym";

    public override ImmutableArray<EndpointSpec> Endpoints => EgymEndpoints.All;

    /// <summary>A page of one account, which any key may read.</summary>
    public override Endpoint Check => EgymEndpoints.List;

    public override Endpoint? PeopleList => EgymEndpoints.List;

    public override ImmutableArray<MemberField> Required => Mandatory;

    /// <summary>As many as the rate lets begin at once.</summary>
    public override int Parallel => 10;

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
        [new(AccountIds.Name, AccountIds.Form, AccountIds.Fits)];

    public override ImmutableArray<string> LearnedIds { get; } = [AccountIds.Name];

    /// <summary>Published by an integrator: eGym writes to the member.</summary>
    public override Welcome Welcome(PartnerSettings settings) => Core.Partners.Welcome.Sent;

    /// <summary>A gym id says that the club still has gymapi v1.</summary>
    public override PartnerPlan For(PartnerSettings settings) => GymApiAccess.IsMeant(settings) ? new GymApiPlan() : this;

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        if (link.Removal != Removal.None)
        {
            return EgymSteps.Remove(link) ?? Nothing;
        }

        var faults = EgymFaults.Of(member, Mandatory, today);
        if (!faults.IsEmpty)
        {
            return new Plan.Blocked(faults);
        }

        var rules = new EgymSettings(settings);
        var wanted = Portrait.Of(member, rules);
        return link.IsAtPartner
            ? AccountSteps.Next(link, wanted)
                ?? EgymSteps.Visit(link)
                ?? EgymSteps.Cards(member, link, rules)
                ?? EgymSteps.Photo(member, link, rules)
                ?? EgymSteps.Look(link)
                ?? Nothing
            : ArrivalSteps.Next(link, wanted);
    }

    public override bool Compares => true;

    public override ImmutableArray<Endpoint> EndpointsFor(PartnerSettings settings)
    {
        var rules = new EgymSettings(settings);
        return
        [
            .. EgymEndpoints.All.Select(spec => spec.Endpoint)
                .Where(endpoint => rules.Cards
                    || (endpoint != EgymEndpoints.FindByRfid && endpoint != EgymEndpoints.ReplaceRfids))
                .Where(endpoint => rules.Photos || endpoint != EgymEndpoints.UploadImage),
        ];
    }

    public override ImmutableArray<string> NotSent(Member member, PartnerSettings settings)
    {
        var rules = new EgymSettings(settings);
        var unfit = rules.Cards ? Rfids.Unfit(member).Length : 0;
        string?[] texts =
        [
            !rules.Cards && !member.Cards.IsEmpty
                ? "Cards, because the connection's setting 'cards' is false."
                : null,
            unfit > 0
                ? $"{unfit} of the cards, because eGym takes RFIDs only: 0x and an even number of hexadecimal digits."
                : null,
            !rules.Photos && member.PhotoUrl is not null
                ? "The photograph, because the connection's option 'photos' is off."
                : null,
        ];
        return [.. texts.OfType<string>()];
    }
}
