using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Functions.Tests.Support;

/// <summary>
/// A partner that takes whoever has an e-mail address, in one call, and allows ten calls a minute, or as many as the
/// connection's setting says.
/// </summary>
internal sealed class ScriptedPlan(int callsPerMinute = 10) : PartnerPlan
{
    public const string PersonId = "personId";

    private static readonly Endpoint Send = new("Send");
    private static readonly Endpoint Remove = new("Remove");
    private static readonly Endpoint Ask = new("Ask");

    public override string Partner => "scripted";

    public override ImmutableArray<EndpointSpec> Endpoints { get; } =
        [.. new[] { Send, Remove, Ask }.Select(endpoint => new EndpointSpec(endpoint, Rule(callsPerMinute), LostAnswer.Repeat))];

    public override Endpoint Check => Ask;

    public override ImmutableArray<MemberField> Required => [MemberField.Email];

    public override int Parallel => 4;

    public override ImmutableArray<PersonIdSpec> PersonIdSpecs { get; } =
        [new(PersonId, "p- and a number", id => id.StartsWith("p-", StringComparison.Ordinal))];

    public override ImmutableSortedDictionary<Facet, string> Held(Member person) =>
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Profile, $"{person.FirstName} {person.LastName}");

    public override PartnerPlan For(PartnerSettings settings) =>
        settings.Values.TryGetValue("callsPerMinute", out var limit) ? new ScriptedPlan(int.Parse(limit)) : this;

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
    private static SlidingRate Rule(int limit) => new(
        limit, limit, null, TimeSpan.FromSeconds(60), TimeSpan.Zero, TimeSpan.FromSeconds(1))
    {
        CallTimeout = TimeSpan.FromSeconds(10),
    };
}
