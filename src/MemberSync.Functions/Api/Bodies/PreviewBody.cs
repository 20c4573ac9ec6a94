using System.Collections.Immutable;
using MemberSync.Core.Forecast;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Preview;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What a full sync would do. Nothing of it has been done.</summary>
/// <param name="Members">Everybody who was looked at.</param>
/// <param name="DoneAt">When all of it would be sent, what waits already included; null: nothing would, or never.</param>
internal sealed record PreviewBody(
    [property: OneOf("fullSync", "settings")] string Kind,
    string Sentence,
    int Members,
    PreviewGroupBody Created,
    PreviewGroupBody Updated,
    PreviewGroupBody Removed,
    PreviewGroupBody LeftAlone,
    PreviewGroupBody Blocked,
    ImmutableArray<BlockedFieldBody> BlockedBy,
    int Calls,
    IReadOnlyDictionary<string, int> CallsByEndpoint,
    WelcomeBody WelcomeEmails,
    DateTimeOffset? DoneAt,
    string? DoneAtLocal,
    ImmutableArray<NightBody> Nights)
{
    public static PreviewBody Of(string kind, DryRunReading reading, ConnectionView view)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        var table = reading.Timetable;
        return new PreviewBody(
            kind,
            ForecastWords.Of(table, zone),
            reading.Groups.Values.Sum(group => group.Members),
            PreviewGroupBody.Of(reading.Groups[WalkKind.Created]),
            PreviewGroupBody.Of(reading.Groups[WalkKind.Updated]),
            PreviewGroupBody.Of(reading.Groups[WalkKind.Removed]),
            PreviewGroupBody.Of(reading.Groups[WalkKind.LeftAlone]),
            PreviewGroupBody.Of(reading.Groups[WalkKind.Blocked]),
            [.. reading.Blocked.Select(BlockedFieldBody.Of)],
            table.Calls,
            ForecastBody.Names(table),
            WelcomeBody.Of(reading.Groups[WalkKind.Created].Members, view),
            table.DoneAt,
            ForecastBody.Local(table.DoneAt, zone),
            [.. table.Nights.Select(NightBody.Of)]);
    }
}
