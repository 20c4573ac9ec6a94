using System.Text.Json;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>How it stands with one connection.</summary>
/// <param name="Now">By the service's clock.</param>
internal sealed record Standing(
    Place Place, ConnectionBody Connection, Answer<StatesBody> States, Answer<ForecastBody> Forecast, DateTimeOffset Now)
{
    public Cell Health => this switch
    {
        { Connection.Removing: not null } => new Cell("being removed", Tone.Waiting),
        { Connection.Enabled: false } => new Cell("not enabled", Tone.Waiting),
        { Connection.Quarantine: not null } => new Cell("quarantined", Tone.Bad),
        { IsPaused: true } => new Cell("paused", Tone.Bad),
        _ => new Cell("well", Tone.Good),
    };

    /// <value>What keeps everything from being sent, and what to do; null when nothing does.</value>
    public string? Advice => this switch
    {
        { Connection: { Enabled: true, Quarantine: { } quarantine } } =>
            $"quarantined since {Moments.Utc(quarantine.Since)}: {quarantine.Reason.TrimEnd('.')}. Correct the settings, then run "
            + $"the verb 'check --club {Place.Club} --connection {Place.Connection}'.",
        { IsPaused: true } =>
            $"several calls in a row failed; the service tries again by itself at {Moments.Utc(Connection.PausedUntil, "")}.",
        _ => null,
    };

    /// <value>The parts as the service wrote them.</value>
    public string Json
    {
        get
        {
            var connection = JsonSerializer.Serialize(Connection, ApiJson.Wire.ConnectionBody);
            return $$"""{"club":"{{Place.Club}}","connection":{{connection}},"states":{{States.Json}},"forecast":{{Forecast.Json}}}""";
        }
    }

    public int Count(params string[] states) => states.Sum(state => States.Body.States.GetValueOrDefault(state));

    // A pause that is over still stands in the answer.
    private bool IsPaused => Connection.PausedUntil > Now;
}
