using System.Globalization;
using System.Text.Json;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What may be called at one endpoint.</summary>
/// <param name="Used">Calls of the last 60 seconds that count now.</param>
/// <param name="Reason">Why a call waits, for programs; null: it can be made.</param>
/// <param name="Waits">The same in words.</param>
internal sealed record UseBody(int Used, int Allowed, DateTimeOffset? NextSlotAt, [property: OneOf(Names = typeof(WaitReason))] string? Reason, string? Waits)
{
    public static UseBody Of(EndpointReading reading) => new(
        reading.Use.Used,
        reading.Use.Allowed,
        reading.NextSlotAt,
        reading.Waits is { } reason ? JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) : null,
        reading.Waits is { } waits ? Words(waits, Time(reading.NextSlotAt)) : null);

    private static string Words(WaitReason reason, string until) => reason switch
    {
        WaitReason.Disabled => "The connection is not enabled, so nothing is sent. Enable it to go on.",
        WaitReason.Quarantined =>
            "The connection is quarantined because its settings are wrong. Correct them, then POST …/check.",
        WaitReason.Paused => $"Several calls failed in a row; the hub tries again by itself at {until}.",
        WaitReason.HeldByPartner => $"The partner said that it had too many calls; it is left alone until {until}.",
        WaitReason.Limit => $"The partner's limit is used up; the next call may be made at {until}.",
        WaitReason.NoLogIn => $"No log-in may be made until {until}; until then only open sessions serve.",
        WaitReason.WindowClosed =>
            $"First loads and full syncs wait for the partner's window at {until}. Everything else goes now.",
    };

    private static string Time(DateTimeOffset? at) => at is { } known
        ? known.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + " UTC"
        : "later";
}
