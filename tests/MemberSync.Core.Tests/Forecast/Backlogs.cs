using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Core.Tests.Dispatch;
using MemberSync.Core.Tests.Links;

namespace MemberSync.Core.Tests.Forecast;

/// <summary>A partner with Mywellness's limits, and work for it.</summary>
internal sealed class Backlogs : PartnerPlan
{
    public static readonly Endpoint Create = FakePartner.Create;
    public static readonly Endpoint Update = FakePartner.Update;

    public static WorkTerms Terms { get; } =
        new(new Backlogs(), ImmutableDictionary<BudgetName, Budget>.Empty, Window.Night);

    public override string Partner => "fake";

    public override ImmutableArray<EndpointSpec> Endpoints =>
    [
        .. new[] { Create, Update, FakePartner.ReadBack, FakePartner.SetGroups, FakePartner.Visit, FakePartner.Delete }
            .Select(endpoint => new EndpointSpec(endpoint, Rates.Mywellness, FakePartner.OnLost(endpoint)))
            .Select(spec => Shared ? spec with { Budget = new BudgetName("all") } : spec),
    ];

    public override Endpoint Check => Create;

    public override int Parallel => 12;

    public override Window? BulkWindow => Window.Night;

    /// <summary>Whether the partner counts all endpoints together.</summary>
    public bool Shared { get; init; }

    public FakePartner Fake { get; init; } = new();

    public override Plan Next(Member member, Link link, PartnerSettings settings, DateOnly today) => Fake.Next(link);

    public static Load Bulk(int members, params ImmutableArray<Endpoint> way) =>
        new(DueClass.Bulk, DateTimeOffset.MinValue, way.IsEmpty ? [Create] : way, members);

    public static Load Edits(int members, DateTimeOffset at) => new(DueClass.Resync, at, [Update], members);
}
