using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>
/// A partner that is told of a member by so many calls, one after the other: each is planned from what was acknowledged
/// before. An edit of the name makes all of them due again.
/// </summary>
internal sealed class ChainPlan : PartnerPlan
{
    private static readonly ImmutableArray<Facet> Facets =
        [Facet.Profile, Facet.Contact, Facet.Groups, Facet.Membership, Facet.AccessDevices];

    private readonly ImmutableArray<Endpoint> _steps;

    /// <param name="steps">1 to 5.</param>
    public ChainPlan(int steps)
    {
        _steps = [.. Facets.Take(steps).Select(facet => new Endpoint($"tell-{facet}"))];
        var rule = new NoLimit { CallTimeout = TimeSpan.FromSeconds(10) };
        Endpoints = [.. _steps.Select(step => new EndpointSpec(step, rule, LostAnswer.Repeat) { Budget = new("calls") })];
    }

    public override string Partner => "bench";

    public override ImmutableArray<EndpointSpec> Endpoints { get; }

    public override Endpoint Check => _steps[0];

    // As many as the connector for webhooks allows.
    public override int Parallel => 16;

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today)
    {
        var told = $"{member.FirstName} {member.LastName}";
        for (var i = 0; i < _steps.Length; i++)
        {
            if (!link.IsTold(Facets[i], told))
            {
                return new Plan.Call(_steps[i], ImmutableSortedDictionary<Facet, string>.Empty.Add(Facets[i], told));
            }
        }

        return new Plan.Settled();
    }
}
