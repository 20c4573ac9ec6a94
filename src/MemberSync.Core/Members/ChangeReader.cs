using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MemberSync.Core.Members;

/// <summary>
/// Reads canonical changes, strictly: what cannot be understood is named and nothing of the change is taken, because
/// a field that is silently left out would never reach a partner and nobody would know.
/// </summary>
public static partial class ChangeReader
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private static readonly ImmutableArray<string> KnownFields = ["eventId", "type", "occurredAt", "member"];

    // K: Z or an offset. The pattern below has made sure that it is there.
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads one change and names all its faults at once.</summary>
    /// <param name="element">The JSON of one change.</param>
    /// <param name="alsoKnown">Further fields beside the change's own, which the caller reads itself.</param>
    public static ChangeReading Read(JsonElement element, params ImmutableArray<string> alsoKnown)
    {
        var faults = new FaultList();
        var change = ObjectReader.Open(element, string.Empty, [.. KnownFields, .. alsoKnown], faults);
        var typeName = Required(change, "type", $"write one of {Names()}");
        if (typeName is not null && ChangeTypes.IsTakenLater(typeName))
        {
            // Its other fields are another kind's: faults of theirs would mislead.
            return new ChangeReading.Rejected([$"type: '{typeName}' is not taken yet; taken are {Names()}"]);
        }

        var type = Type(change, typeName);
        var eventId = Required(change, "eventId", "write the source's id of the event");
        var occurredAt = OccurredAt(change);
        var told = Told(change, type, out var fields);
        return faults.IsEmpty
            ? new ChangeReading.Taken(new MemberChange(eventId!, type, occurredAt, told!, fields))
            : new ChangeReading.Rejected(faults.Texts);
    }

    private static string? Required(ObjectReader change, string name, string advice)
    {
        var text = change.Text(name, TextLimits.Id);
        if (text is null)
        {
            change.FaultIfSound(name, $"is missing; {advice}");
        }

        return text;
    }

    private static ChangeType Type(ObjectReader change, string? name)
    {
        if (!ChangeTypes.TryParse(name, out var type) && name is not null)
        {
            change.Fault("type", $"'{FaultList.Cut(name)}' is not known; known are {Names()}");
        }

        return type;
    }

    private static DateTimeOffset OccurredAt(ObjectReader change)
    {
        if (Required(change, "occurredAt", "write when it happened, such as 2026-04-01T09:00:00Z") is not { } text)
        {
            return default;
        }

        // Some sources write nanoseconds; a tick of ours is a hundred.
        var exact = Nanoseconds().Replace(text, string.Empty);
        if (!EndsInOffset().IsMatch(exact)
            || !DateTimeOffset.TryParseExact(
                exact, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
        {
            change.Fault(
                "occurredAt",
                $"'{FaultList.Cut(text)}' is not a time with an offset; write it as 2026-04-01T09:00:00Z or …+02:00");
            return default;
        }

        if (time.Year is < FirstYear or > LastYear)
        {
            change.Fault("occurredAt", $"{time:yyyy-MM-dd} is not between {FirstYear} and {LastYear}");
        }

        return time;
    }

    private static Member? Told(ObjectReader change, ChangeType type, out ImmutableSortedSet<MemberField> fields)
    {
        fields = [];
        if (change.Object("member", MemberReader.KnownFields) is not { } member)
        {
            change.FaultIfSound("member", "is missing; write whom the change is about, at least its id");
            return null;
        }

        fields = MemberReader.Told(member);
        return MemberReader.Read(member, type);
    }

    private static string Names() => string.Join(", ", ChangeTypes.All);

    [GeneratedRegex("(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndsInOffset();

    [GeneratedRegex(@"(?<=\.[0-9]{7})[0-9]{1,2}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nanoseconds();
}
