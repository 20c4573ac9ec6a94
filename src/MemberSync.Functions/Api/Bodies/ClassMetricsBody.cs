using MemberSync.Core.Classes;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record ClassMetricsBody(string Class, string? Title, DateTimeOffset Start, IReadOnlyList<Workout> Workouts)
{
    public static ClassMetricsBody Of(ClassMetrics metrics) =>
        new(metrics.Class, metrics.Title, metrics.Start, metrics.Workouts);
}
