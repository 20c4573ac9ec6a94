using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Sources.Asking;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Momence;

/// <summary>Makes canonical changes of a session and its bookings: one for the class, and one for each person. Pure.</summary>
internal static class SessionMapping
{
    public static ImmutableArray<MemberChange> Read(
        MomenceSettings settings, Foreign session, IEnumerable<Foreign> bookings, out ImmutableArray<string> faults)
    {
        if (session.Flag("isDraft"))
        {
            faults = [];
            return []; // Nobody outside of Momence is to hear of it yet.
        }

        var id = session.Text("id") ?? string.Empty;
        var isCancelled = session.Flag("isCancelled");
        return Canonical.Read(
            [
                Canonical.Class(isCancelled ? new JsonObject { ["id"] = id } : Class(id, session), isCancelled),
                .. bookings.GroupBy(booking => booking.Object("member").Text("id"))
                    .Where(guest => guest.Key is not null)
                    .OrderBy(guest => guest.Key, StringComparer.Ordinal)
                    .Select(guest => Booking(settings, id, guest.Key!, guest)),
            ],
            out faults);
    }

    private static JsonObject Class(string id, Foreign session)
    {
        var told = new JsonObject { ["id"] = id, ["instructor"] = TeacherOf(session.Object("teacher")) };
        var parts = new[]
        {
            ("title", session.Text("name")),
            ("start", session.Text("startsAt")),
            ("end", session.Text("endsAt")),
            ("location", session.Object("inPersonLocation").Text("name")),
        };
        foreach (var (name, text) in parts.Where(part => part.Item2 is not null))
        {
            told[name] = text; // What a class cannot be without is left out where Momence has none, as of one online.
        }

        return told;
    }

    // A person can have booked, cancelled and booked again. As the hub knows one place a person, the oldest booking that
    // stands counts; a moved booking keeps its times, so that only now can be said when any of this is true.
    private static JsonObject Booking(MomenceSettings settings, string session, string guest, IEnumerable<Foreign> all)
    {
        var standing = all.Where(booking => booking.Text("cancelledAt") is null)
            .OrderBy(booking => booking.Whole("id"))
            .ToList();
        var told = new JsonObject { ["class"] = session, ["member"] = ForeignIds.Member(settings.Setup, guest) };
        if (standing.Count > 0)
        {
            told["seat"] = settings.Seat(standing[0].Whole("roomSpotId"));
        }

        return Canonical.Booking(told, isCancelled: standing.Count == 0);
    }

    private static string? TeacherOf(Foreign teacher) =>
        $"{teacher.Text("firstName")} {teacher.Text("lastName")}".Trim() is { Length: > 0 } name ? name : null;
}
