using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>
/// A class at one time, as last told by the source, with who is booked. As with a member, every part keeps the time of
/// the change that told it, so that changes may arrive in any order.
/// </summary>
public sealed record ClassSession
{
    /// <summary>How many bookings are kept, cancelled ones included, as long as they fit into a row.</summary>
    public const int MostBookings = 300;

    // A row holds 60 KiB; what else is told of a class stays far below the rest.
    private const int MostBytes = 50 * 1024;
    private const int BytesAround = 80;

    public string? Title { get; init; }

    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>The source's name or id of the room or site; settings say which studio of a partner it is.</summary>
    public string? Location { get; init; }

    public string? Instructor { get; init; }

    /// <summary>When the source cancelled the class, if it did; newer word of the class brings it back.</summary>
    public DateTimeOffset? CancelledAt { get; init; }

    /// <summary>By the member's id; at most <see cref="MostBookings"/>.</summary>
    public ImmutableSortedDictionary<string, Booking> Bookings { get; init; } =
        ImmutableSortedDictionary<string, Booking>.Empty;

    /// <summary>How many bookings were told beyond what is kept, and are not known.</summary>
    public int BookingsLeftOut { get; init; }

    /// <summary>The newest <c>occurredAt</c> seen for each part that was ever told.</summary>
    public ImmutableSortedDictionary<ClassField, DateTimeOffset> ToldAt { get; init; } =
        ImmutableSortedDictionary<ClassField, DateTimeOffset>.Empty;

    /// <summary>What the members' own links say of those who are booked; looked up anew each time, never stored.</summary>
    [JsonIgnore]
    public ImmutableDictionary<MemberId, Guest> Guests { get; init; } = ImmutableDictionary<MemberId, Guest>.Empty;

    /// <summary>
    /// When it was over at the latest, as far as is known: its end, else the newest word of it; null: nothing was told.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? LastSeen => End
        ?? Bookings.Values.Select(booking => (DateTimeOffset?)booking.ToldAt).Concat(ToldAt.Values.Select(at => (DateTimeOffset?)at)).Max();

    [JsonIgnore]
    public bool IsCancelled => CancelledAt is not null;

    /// <summary>Whether enough is known of the class to tell a partner of it.</summary>
    [JsonIgnore]
    public bool IsComplete => Title is not null && Start is not null && End is not null && Location is not null;

    /// <summary>Whether one more booking can be kept.</summary>
    public bool HasRoomFor(MemberId guest, string? seat) => Bookings.Count < MostBookings
        && Bookings.Sum(booking => BytesOf(booking.Key, booking.Value.Seat)) + BytesOf(guest.ToString(), seat) <= MostBytes;

    // At most; in a row letters beyond ASCII and some signs are written as six.
    private static int BytesOf(string guest, string? seat) =>
        BytesAround + guest.Concat(seat ?? string.Empty).Sum(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? 1 : 6);

    /// <summary>Who is booked now.</summary>
    [JsonIgnore]
    public IEnumerable<(MemberId Member, string? Seat)> Booked =>
        from booking in Bookings
        where booking.Value.IsBooked
        select (MemberId.Parse(booking.Key), booking.Value.Seat);
}
