using System.Globalization;
using System.Text.Json;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Asking;

namespace MemberSync.Sources.Momence;

/// <summary>
/// Reads webhooks: a JSON object whose one text, which is what the signature proves, is the JSON of what happened. Only
/// <c>session.booked</c> is documented.
/// </summary>
internal static class BookedEvents
{
    /// <summary>The field with the text. Nothing else of the body is proved, and nothing else is read.</summary>
    public const string SignedField = "payload";

    private const int MostOfAType = 50;

    public static SourceReading Read(JsonElement json)
    {
        if (new Foreign(json).Text(SignedField) is not { } text)
        {
            return new SourceReading.Rejected([$"{SignedField}: is not a text"]);
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(new Foreign(document.RootElement));
        }
        catch (JsonException)
        {
            return new SourceReading.Rejected([$"{SignedField}: the text is not JSON"]);
        }
    }

    private static SourceReading Read(Foreign happened)
    {
        if (happened.Text("event") is not { } type)
        {
            return new SourceReading.Rejected([$"{SignedField}.event: is missing"]);
        }

        if (type != "session.booked")
        {
            return new SourceReading.Heard([new SourceEvent.Nothing(type[..Math.Min(type.Length, MostOfAType)])]);
        }

        var about = happened.Object("payload");
        if (about.Whole("sessionId") is not { } session)
        {
            return new SourceReading.Rejected([$"{SignedField}.payload.sessionId: is not a number"]);
        }

        var asked = new SourceEvent.Ask(new SourceSubject(SubjectKind.Class, Text(session)));

        // Who is booked may be new: then the hub would know the place and not whose it is.
        return new SourceReading.Heard(about.Whole("targetMemberId") is { } guest
            ? [new SourceEvent.Ask(new SourceSubject(SubjectKind.Member, Text(guest))), asked]
            : [asked]);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
