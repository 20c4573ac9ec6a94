using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>
/// Reads canonical changes, strictly: what cannot be understood is named and nothing of the change is taken, because
/// a field that is silently left out would never reach a partner and nobody would know.
/// </summary>
public static class ChangeReader
{
    private static readonly ImmutableArray<string> KnownFields = ["eventId", "type", "occurredAt", .. Subjects];

    private static ImmutableArray<string> Subjects => ["member", "class", "booking"];

    /// <summary>Reads one change and names all its faults at once.</summary>
    /// <param name="element">The JSON of one change.</param>
    /// <param name="alsoKnown">Further fields beside the change's own, which the caller reads itself.</param>
    public static ChangeReading Read(JsonElement element, params ImmutableArray<string> alsoKnown)
    {
        var faults = new FaultList();
        var change = ObjectReader.Open(element, string.Empty, [.. KnownFields, .. alsoKnown], faults);
        var typeName = Required(change, "type", $"write one of {Names()}");
        var type = Type(change, typeName);
        var eventId = Required(change, "eventId", "write the source's id of the event");
        var occurredAt = OccurredAt(change);
        var told = type.IsOfClass() ? OfClass(change, type) : OfMember(change, type);
        return faults.IsEmpty
            ? new ChangeReading.Taken(told! with { EventId = eventId!, OccurredAt = occurredAt })
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
        else if (name is not null)
        {
            RefuseOthers(change, type);
        }

        return type;
    }

    private static DateTimeOffset OccurredAt(ObjectReader change)
    {
        if (Required(change, "occurredAt", "write when it happened, such as 2026-04-01T09:00:00Z") is not { } text)
        {
            return default;
        }

        var time = TimeTexts.Read(text, out var fault);
        if (fault is not null)
        {
            change.Fault("occurredAt", fault);
        }

        return time;
    }

    private static void RefuseOthers(ObjectReader change, ChangeType type)
    {
        var own = type.IsOfBooking() ? "booking" : type.IsOfClass() ? "class" : "member";
        foreach (var other in Subjects.Where(subject => subject != own && change.Tells(subject)))
        {
            change.Fault(other, $"is not part of {ChangeTypes.Format(type)}, which tells of a {own}");
        }
    }

    private static MemberChange? OfClass(ObjectReader change, ChangeType type) => ClassReader.Read(change, type) is { } read
        ? Change(type, new Member { Id = read.Id }, []) with { Class = read.Change }
        : null;

    private static MemberChange? OfMember(ObjectReader change, ChangeType type)
    {
        if (change.Object("member", MemberReader.KnownFields) is not { } member)
        {
            change.FaultIfSound("member", "is missing; write whom the change is about, at least its id");
            return null;
        }

        return Change(type, MemberReader.Read(member, type), MemberReader.Told(member));
    }

    // Event and time follow.
    private static MemberChange Change(ChangeType type, Member told, ImmutableSortedSet<MemberField> fields) =>
        new(string.Empty, type, default, told, fields);

    private static string Names() => string.Join(", ", ChangeTypes.All);
}
