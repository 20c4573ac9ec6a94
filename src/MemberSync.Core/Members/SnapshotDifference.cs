using System.Collections.Immutable;
using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>In what two snapshots of the same member or class differ, whenever it was told.</summary>
public static class SnapshotDifference
{
    private static readonly ImmutableArray<(string Name, Func<Member, Member, bool> IsSame)> Parts =
    [
        ("firstName", (a, b) => a.FirstName == b.FirstName),
        ("lastName", (a, b) => a.LastName == b.LastName),
        ("gender", (a, b) => a.Gender == b.Gender),
        ("dateOfBirth", (a, b) => a.DateOfBirth == b.DateOfBirth),
        ("email", (a, b) => a.Email == b.Email),
        ("phone", (a, b) => a.Phone == b.Phone),
        ("photoUrl", (a, b) => a.PhotoUrl == b.PhotoUrl),
        ("address", (a, b) => a.Address == b.Address),
        ("status", (a, b) => a.Status == b.Status),
        ("tags", (a, b) => a.Tags.SequenceEqual(b.Tags)),
        ("cards", (a, b) => a.Cards.SequenceEqual(b.Cards)),
        ("optIns", (a, b) => a.OptIns.SequenceEqual(b.OptIns)),
        ("contract", (a, b) => a.Contract == b.Contract),
        ("body", (a, b) => a.Body == b.Body),
        ("presence", (a, b) => a.IsDeleted == b.IsDeleted),
        ("class", (a, b) => IsSame(a.Class, b.Class)),
    ];

    /// <summary>
    /// The names of what differs, as canonical changes name it; <c>presence</c>: one of them is deleted, or only
    /// <paramref name="after"/> is there.
    /// </summary>
    /// <param name="before">Null: there was none. Whoever is deleted differs in nothing from nobody.</param>
    public static ImmutableArray<string> Of(Member? before, Member after) => before is null
        ? after.IsDeleted ? [] : ["presence"]
        : [.. Parts.Where(part => !part.IsSame(before, after)).Select(part => part.Name)];

    private static bool IsSame(ClassSession? a, ClassSession? b) => a is null || b is null
        ? a is null && b is null
        : (a.Title, a.Start, a.End, a.Location, a.Instructor, a.IsCancelled)
            == (b.Title, b.Start, b.End, b.Location, b.Instructor, b.IsCancelled)
            && a.Booked.SequenceEqual(b.Booked);
}
