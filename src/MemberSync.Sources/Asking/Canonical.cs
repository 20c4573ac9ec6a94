using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;

namespace MemberSync.Sources.Asking;

/// <summary>
/// Makes changes of what a gym system answered, by the same strict reader that reads canonical changes: nothing gets in
/// this way that would be refused at the front door. Ids of events and times are left to whoever asked.
/// </summary>
internal static class Canonical
{
    // Only needed so that the change can be read.
    private const string AnyTime = "2026-01-01T00:00:00Z";

    public static JsonObject Member(JsonObject member) => Change("member.updated", "member", member);

    public static JsonObject Class(JsonObject session, bool isCancelled) =>
        Change(isCancelled ? "class.cancelled" : "class.updated", "class", session);

    public static JsonObject Booking(JsonObject booking, bool isCancelled) =>
        Change(isCancelled ? "booking.cancelled" : "booking.created", "booking", booking);

    /// <summary>The changes; empty with the faults of all when one of them cannot be.</summary>
    public static ImmutableArray<MemberChange> Read(
        IEnumerable<JsonObject> changes, out ImmutableArray<string> faults)
    {
        var read = changes.Select(change => ChangeReader.Read(JsonSerializer.SerializeToElement(change))).ToList();
        faults = [.. read.OfType<ChangeReading.Rejected>().SelectMany(rejected => rejected.Faults)];
        return faults.IsEmpty
            ? [.. read.OfType<ChangeReading.Taken>().Select(taken => Timeless(taken.Change))]
            : [];
    }

    private static MemberChange Timeless(MemberChange change) => change with { EventId = string.Empty, OccurredAt = default };

    private static JsonObject Change(string type, string subject, JsonObject told) => new()
    {
        ["eventId"] = "answer",
        ["type"] = type,
        ["occurredAt"] = AnyTime,
        [subject] = told,
    };
}
