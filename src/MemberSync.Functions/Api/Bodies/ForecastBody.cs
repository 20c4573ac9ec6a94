using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Forecast;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Forecast;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What waits on a connection and when it is done.</summary>
/// <param name="Hindrance">What keeps everything from being sent now; the times hold as if it were gone.</param>
/// <param name="Exact">False: all members were counted, and some of each long line stand for the rest.</param>
/// <param name="LeftTonight">Calls that do not fit tonight.</param>
internal sealed record ForecastBody(
    string Sentence,
    string? Hindrance,
    int Members,
    int Calls,
    bool Exact,
    DateTimeOffset? DoneAt,
    string? DoneAtLocal,
    string TimeZone,
    int LeftTonight,
    IReadOnlyDictionary<string, int> CallsByEndpoint,
    ImmutableArray<BacklogLineBody> Backlog,
    ImmutableArray<NightBody> Nights)
{
    public static ForecastBody Of(ForecastReading reading, ConnectionView view)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        var table = reading.Timetable;
        var hindrance = HindranceOf(reading, view);
        return new ForecastBody(
            hindrance is not null && table.Calls > 0 ? hindrance : ForecastWords.Of(table, zone),
            hindrance,
            reading.Backlog.Members,
            table.Calls,
            reading.Backlog.IsExact,
            table.DoneAt,
            Local(table.DoneAt, zone),
            view.Club.TimeZone,
            table.Tonight?.Left ?? 0,
            Names(table),
            [.. reading.Backlog.Lines.Select(BacklogLineBody.Of)],
            [.. table.Nights.Select(NightBody.Of)]);
    }

    public static ImmutableSortedDictionary<string, int> Names(Timetable table) =>
        table.ByEndpoint.ToImmutableSortedDictionary(pair => pair.Key.Name, pair => pair.Value, StringComparer.Ordinal);

    public static string? Local(DateTimeOffset? at, TimeZoneInfo zone) => at is { } known
        ? TimeZoneInfo.ConvertTime(known, zone).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
        : null;

    private static string? HindranceOf(ForecastReading reading, ConnectionView view) =>
        !view.Connection.Enabled ? "The connection is not enabled, so nothing is sent. Enable it to go on."
        : reading.Health?.Quarantine is { } quarantine
            ? $"The connection is quarantined: {quarantine.Reason.TrimEnd('.')}. Nothing is sent until its check passes; "
                + "correct the settings, then POST …/check."
            : null;
}
