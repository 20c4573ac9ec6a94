using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Benchmarks.Scale;

/// <summary>A partner that is told of a member's name in one call.</summary>
internal sealed class OneCallPlan(RateRule rule) : PartnerPlan
{
    private static readonly Endpoint Tell = new("Tell");

    public override string Partner => "one-call";

    public override ImmutableArray<EndpointSpec> Endpoints { get; } = [new(Tell, rule, LostAnswer.Repeat)];

    public override Endpoint Check => Tell;

    // As Mywellness.
    public override int Parallel => 12;

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        var told = $"{member.FirstName} {member.LastName}";
        return link.IsTold(Facet.Profile, told)
            ? new Plan.Settled()
            : new Plan.Call(Tell, ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Profile, told));
    }
}
