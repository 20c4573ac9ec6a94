using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A partner that takes whoever has an e-mail address, in one call, and allows ten calls a minute.</summary>
internal sealed class ScriptedPlan : PartnerPlan
{
    public const string PersonId = "personId";

    private static readonly Endpoint Send = new("Send");
    private static readonly Endpoint Remove = new("Remove");
    private static readonly Endpoint Ask = new("Ask");

    private static readonly SlidingRate Rule = new(
        10, 10, null, TimeSpan.FromSeconds(60), TimeSpan.Zero, TimeSpan.FromSeconds(1))
        {
            CallTimeout = TimeSpan.FromSeconds(10),
        };

    public override string Partner => "scripted";

    public override ImmutableArray<EndpointSpec> Endpoints { get; } =
    [
        new(Send, Rule, LostAnswer.Repeat), new(Remove, Rule, LostAnswer.Repeat), new(Ask, Rule, LostAnswer.Repeat),
    ];

    public override Endpoint Check => Ask;

    public override ImmutableArray<MemberField> Required => [MemberField.Email];

    public override int Parallel => 4;

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
        [new(PersonId, "p- and a number", id => id.StartsWith("p-", StringComparison.Ordinal))];

    public override ImmutableSortedDictionary<Facet, string> Held(Member person) =>
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Profile, $"{person.FirstName} {person.LastName}");

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        var nothing = ImmutableSortedDictionary<Facet, string>.Empty;
        if (link.Removal != Removal.None)
        {
            return link.IsAtPartner ? new Plan.Call(Remove, nothing, Removes: true) : new Plan.Settled();
        }

        if (member.Email is null)
        {
            return new Plan.Blocked([new FieldFault(MemberField.Email, "E-mail address is missing")]);
        }

        var profile = $"{member.FirstName} {member.LastName}";
        return link.Acknowledged.GetValueOrDefault(Facet.Profile) == profile
            ? new Plan.Settled()
            : new Plan.Call(Send, nothing.Add(Facet.Profile, profile));
    }
}
