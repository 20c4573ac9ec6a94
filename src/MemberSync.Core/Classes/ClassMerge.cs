using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>
/// Applies changes to classes. The result does not depend on the order in which changes arrive, as long as no two of
/// them carry the same time for the same part, and no more are booked than are kept.
/// </summary>
internal static class ClassMerge
{
    /// <summary>The class after the change; the same instance when the change tells nothing newer.</summary>
    public static Member Apply(Member? known, MemberChange change, ClassChange told)
    {
        var member = known ?? new Member { Id = change.MemberId, IsIndexed = true };
        var session = member.Class ?? new ClassSession();
        var next = told.Guest is { } guest ? Book(session, guest, told.Seat, change) : Tell(session, told, change);
        return ReferenceEquals(next, member.Class) ? member : member with { Class = next };
    }

    private static ClassSession Tell(ClassSession session, ClassChange told, MemberChange change)
    {
        foreach (var field in told.Fields.Where(field => IsNews(session, field, change.OccurredAt)))
        {
            session = Take(session, field, told.Told) with
            {
                ToldAt = session.ToldAt.SetItem(field, change.OccurredAt),
            };
        }

        return IsNews(session, ClassField.Presence, change.OccurredAt)
            ? session with
            {
                CancelledAt = change.Type == ChangeType.ClassCancelled ? change.OccurredAt : null,
                ToldAt = session.ToldAt.SetItem(ClassField.Presence, change.OccurredAt),
            }
            : session;
    }

    private static ClassSession Take(ClassSession session, ClassField field, ClassSession told) => field switch
    {
        ClassField.Title => session with { Title = told.Title },
        ClassField.Start => session with { Start = told.Start },
        ClassField.End => session with { End = told.End },
        ClassField.Location => session with { Location = told.Location },
        ClassField.Instructor => session with { Instructor = told.Instructor },
        ClassField.Presence => session,
    };

    private static bool IsNews(ClassSession session, ClassField field, DateTimeOffset at) =>
        !session.ToldAt.TryGetValue(field, out var toldAt) || toldAt < at;

    private static ClassSession Book(ClassSession session, MemberId guest, string? seat, MemberChange change)
    {
        var booking = new Booking(change.Type == ChangeType.BookingCreated, seat, change.OccurredAt);
        if (session.Bookings.TryGetValue(guest.ToString(), out var known) && RankOf(known).CompareTo(RankOf(booking)) >= 0)
        {
            return session;
        }

        var room = known is null ? MakeRoom(session, guest, seat) : session;
        return known is not null || room.HasRoomFor(guest, seat)
            ? room with { Bookings = room.Bookings.SetItem(guest.ToString(), booking) }
            : session with { BookingsLeftOut = session.BookingsLeftOut + 1 };
    }

    // Of two words of the same moment, as of a move that is told as both, the same one stands whichever comes first.
    private static (DateTimeOffset, bool, string) RankOf(Booking booking) =>
        (booking.ToldAt, booking.IsBooked, booking.Seat ?? string.Empty);

    // Where it is full, the cancellations that lie back farthest are forgotten.
    private static ClassSession MakeRoom(ClassSession session, MemberId guest, string? seat)
    {
        while (!session.HasRoomFor(guest, seat)
            && session.Bookings.Where(booking => !booking.Value.IsBooked).ToList() is { Count: > 0 } cancelled)
        {
            session = session with { Bookings = session.Bookings.Remove(cancelled.MinBy(booking => booking.Value.ToldAt).Key) };
        }

        return session;
    }
}
