using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What a member did in classes: each, by week, and all together.</summary>
internal sealed record MetricsBody(
    string Member, IReadOnlyList<ClassMetricsBody> Classes, IReadOnlyList<MetricsTrend> Weeks, MetricsTrend Total)
{
    /// <param name="club">Its time zone parts the weeks.</param>
    public static MetricsBody Of(string member, ImmutableArray<ClassMetrics> metrics, Club club) => new(
        member,
        [.. metrics.Select(ClassMetricsBody.Of)],
        MetricsTrend.ByWeek(metrics, TimeZoneInfo.FindSystemTimeZoneById(club.TimeZone)),
        MetricsTrend.Of(metrics));
}
