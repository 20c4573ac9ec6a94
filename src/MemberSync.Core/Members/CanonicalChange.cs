using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>A change as <see cref="ChangeReader"/> reads it, with the fields that it tells and no others.</summary>
public static class CanonicalChange
{
    public static JsonObject Write(MemberChange change) => new()
    {
        ["eventId"] = change.EventId,
        ["type"] = ChangeTypes.Format(change.Type),
        ["occurredAt"] = Moment(change.OccurredAt),
        [SubjectOf(change.Type)] = change.Class switch
        {
            null => Person(change),
            { Guest: { } guest } booking => Booking(change.MemberId.ClassName, guest, booking),
            var told => Class(change.MemberId.ClassName, told),
        },
    };

    private static string SubjectOf(ChangeType type) =>
        type.IsOfBooking() ? "booking" : type.IsOfClass() ? "class" : "member";

    private static JsonObject Person(MemberChange change)
    {
        var whole = CanonicalMember.Write(change.Told);
        whole["body"] = change.Told.Body is { } body ? Body(body) : null;
        var told = new JsonObject { ["id"] = change.MemberId.ToString() };
        foreach (var name in change.Fields.Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.ToString())))
        {
            told[name] = whole[name]?.DeepClone();
        }

        return told;
    }

    private static JsonObject Body(BodyFigures body) => new()
    {
        ["weightKg"] = body.WeightKg,
        ["heightCm"] = body.HeightCm,
        ["ftpWatts"] = body.FtpWatts,
        ["restingHeartRate"] = body.RestingHeartRate,
        ["thresholdHeartRate"] = body.ThresholdHeartRate,
    };

    private static JsonObject Booking(string @class, MemberId guest, ClassChange booking) => new()
    {
        ["class"] = @class,
        ["member"] = guest.ToString(),
        ["seat"] = booking.Seat,
    };

    private static JsonObject Class(string id, ClassChange change)
    {
        var told = new JsonObject { ["id"] = id };
        foreach (var field in change.Fields)
        {
            told[JsonNamingPolicy.CamelCase.ConvertName(field.ToString())] = field switch
            {
                ClassField.Title => change.Told.Title,
                ClassField.Start => Moment(change.Told.Start),
                ClassField.End => Moment(change.Told.End),
                ClassField.Location => change.Told.Location,
                ClassField.Instructor => change.Told.Instructor,
                ClassField.Presence => null,
            };
        }

        return told;
    }

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
