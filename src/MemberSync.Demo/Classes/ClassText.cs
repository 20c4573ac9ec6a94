using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;

namespace MemberSync.Demo.Classes;

/// <summary>Writes classes and bookings as the canonical changes that a gym system would send.</summary>
internal static class ClassText
{
    /// <summary>A line for each class and each booking: that it was created.</summary>
    public static IEnumerable<string> Created(Timetable timetable, DateTimeOffset at) => timetable.Classes
        .SelectMany(one => one.Bookings.Select(booking => Created(one, booking, at)).Prepend(Created(one, at)));

    private static string Created(GymClass one, DateTimeOffset at) => new JsonObject
    {
        ["eventId"] = $"class-{one.Id}",
        ["type"] = "class.created",
        ["occurredAt"] = ChangeText.Moment(at),
        ["class"] = new JsonObject
        {
            ["id"] = one.Id,
            ["title"] = one.Title,
            ["start"] = ChangeText.Moment(one.Start),
            ["end"] = ChangeText.Moment(one.End),
            ["location"] = Timetable.Location,
            ["instructor"] = Timetable.Instructor,
        },
    }.ToJsonString();

    private static string Created(GymClass one, Booking booking, DateTimeOffset at) => new JsonObject
    {
        ["eventId"] = $"booking-{one.Id}-{booking.Guest.Id}",
        ["type"] = "booking.created",
        ["occurredAt"] = ChangeText.Moment(at),
        ["booking"] = new JsonObject
        {
            ["class"] = one.Id,
            ["member"] = booking.Guest.Id,
            ["seat"] = booking.Seat.ToString(CultureInfo.InvariantCulture),
        },
    }.ToJsonString();
}
