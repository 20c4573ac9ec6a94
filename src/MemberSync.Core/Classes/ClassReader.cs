using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>Reads the class or the booking of a canonical change: absent is not told, null is told as none.</summary>
internal static class ClassReader
{
    private static readonly ImmutableArray<string> ClassFields =
        ["id", "title", "start", "end", "location", "instructor"];

    private static readonly ImmutableArray<string> BookingFields = ["class", "member", "seat"];

    /// <summary>The class's id and what is told of it; null: the faults say why.</summary>
    public static (MemberId Id, ClassChange Change)? Read(ObjectReader change, ChangeType type) =>
        type.IsOfBooking() ? Booking(change, type) : Class(change, type);

    private static (MemberId Id, ClassChange Change)? Class(ObjectReader change, ChangeType type)
    {
        if (change.Object("class", ClassFields) is not { } read)
        {
            change.FaultIfSound("class", "is missing; write the class that the change is about, at least its id");
            return null;
        }

        var told = new ClassSession
        {
            Title = Needed(read, "title", read.Text("title", TextLimits.Name)),
            Start = read.Time("start"),
            End = read.Time("end"),
            Location = Needed(read, "location", read.Text("location", TextLimits.Name)),
            Instructor = read.Text("instructor", TextLimits.Name),
        };
        Needed(read, "start", told.Start);
        Needed(read, "end", told.End);
        if (told.End <= told.Start)
        {
            read.Fault("end", $"{told.End:yyyy-MM-dd HH:mm} UTC is not after start {told.Start:yyyy-MM-dd HH:mm} UTC");
        }

        var id = Id(read, "id", "the gym system's id of the class");
        var fields = Fields(read).ToImmutableSortedSet();
        return (id, new ClassChange(told, type == ChangeType.ClassCancelled ? [] : fields));
    }

    private static (MemberId Id, ClassChange Change)? Booking(ObjectReader change, ChangeType type)
    {
        if (change.Object("booking", BookingFields) is not { } read)
        {
            change.FaultIfSound("booking", "is missing; write the class and the member whom it is about");
            return null;
        }

        var id = Id(read, "class", "the gym system's id of the class");
        if (!MemberId.TryParse(read.Text("member", TextLimits.Id), out var guest))
        {
            read.FaultIfSound("member", "is missing; write the gym system's id of the person");
            return null;
        }

        var seat = read.Text("seat", TextLimits.Seat);
        return (id, new ClassChange(new ClassSession(), [], guest, type == ChangeType.BookingCreated ? seat : null));
    }

    private static IEnumerable<ClassField> Fields(ObjectReader read) =>
        from field in Enum.GetValues<ClassField>()
        where read.Tells(field.ToString().ToLowerInvariant())
        select field;

    // What a class cannot be without may be left untold, but not be told as none.
    private static T? Needed<T>(ObjectReader read, string name, T? value)
    {
        if (value is null && read.Tells(name))
        {
            read.FaultIfSound(name, "must not be null; leave it out when it did not change");
        }

        return value;
    }

    private static MemberId Id(ObjectReader read, string name, string what)
    {
        if (!MemberId.TryOfClass(read.Text(name, TextLimits.Id), out var id))
        {
            read.FaultIfSound(name, $"is missing; write {what}");
        }

        return id;
    }
}
