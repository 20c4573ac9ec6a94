using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>The sessions of a host, and who is booked where.</summary>
internal sealed class ClassBook
{
    private readonly SortedDictionary<long, ClassHour> _sessions = [];
    private readonly SortedDictionary<long, (long Session, SpotBooking Booking)> _bookings = [];
    private long _lastSession = 10;
    private long _lastBooking = 20;

    public IEnumerable<ClassHour> All => _sessions.Keys.Select(id => Find(id)!);

    public ClassHour? Find(long id) => _sessions.TryGetValue(id, out var session)
        ? session with { BookingCount = BookingsOf(id).Count(booking => booking.CancelledAt is null) }
        : null;

    public IEnumerable<SpotBooking> BookingsOf(long session) =>
        _bookings.Values.Where(booking => booking.Session == session).Select(booking => booking.Booking);

    public ClassHour Add(ClassHour session)
    {
        var added = session.StartsAt < session.EndsAt
            ? session with { Id = ++_lastSession }
            : throw new ImpossibleException("endsAt must be after startsAt");
        return _sessions[added.Id] = added;
    }

    public void Change(long id, JsonObject changes) =>
        _sessions[id] = JsonPatch.Apply(_sessions[Known(id).Id], changes) with { Id = id };

    public void Delete(long id) => _sessions.Remove(Known(id).Id);

    /// <exception cref="ImpossibleException">The session has no such place for this person.</exception>
    public SpotBooking Book(long session, HouseMember member, long? spot, DateTimeOffset now)
    {
        var hour = Known(session);
        CheckFree(session, spot, except: null);
        var booked = BookingsOf(session).Where(booking => booking.CancelledAt is null).ToList();
        if (hour.IsCancelled || booked.Count >= hour.Capacity || booked.Any(booking => booking.Member.Id == member.Id))
        {
            throw new ImpossibleException("the session is cancelled or full, or has the member already");
        }

        var booking = new SpotBooking
        {
            Id = ++_lastBooking,
            Member = new SpotGuest(member.Id, member.FirstName, member.LastName, member.Email),
            RoomSpotId = spot,
            CreatedAt = now,
        };
        _bookings[booking.Id] = (session, booking);
        return booking;
    }

    public long Cancel(long booking, DateTimeOffset now) => Update(booking, known => known with { CancelledAt = now });

    public long CheckIn(long booking) => Update(booking, known => known with { CheckedIn = true });

    public long Move(long booking, long spot)
    {
        CheckFree(KnownBooking(booking).Session, spot, except: booking);
        return Update(booking, known => known with { RoomSpotId = spot });
    }

    private long Update(long booking, Func<SpotBooking, SpotBooking> change)
    {
        var (session, known) = KnownBooking(booking);
        _bookings[booking] = known.CancelledAt is null
            ? (session, change(known))
            : throw new ImpossibleException($"booking {booking} is cancelled");
        return session;
    }

    private void CheckFree(long session, long? spot, long? except)
    {
        if (spot is not null && BookingsOf(session).Any(booking =>
            booking.RoomSpotId == spot && booking.CancelledAt is null && booking.Id != except))
        {
            throw new ImpossibleException($"spot {spot} is taken");
        }
    }

    private ClassHour Known(long id) => Find(id) ?? throw new ImpossibleException($"there is no session {id}");

    private (long Session, SpotBooking Booking) KnownBooking(long id) =>
        _bookings.TryGetValue(id, out var found) ? found : throw new ImpossibleException($"there is no booking {id}");
}
