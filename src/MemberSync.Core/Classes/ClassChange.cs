using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Classes;

/// <summary>What a change tells of a class: parts of it, or one booking.</summary>
/// <param name="Told">A class that holds the parts of <paramref name="Fields"/>.</param>
/// <param name="Guest">Whose booking it is; null for word of the class itself.</param>
/// <param name="Seat">The seat that was booked, as people read it.</param>
public sealed record ClassChange(
    ClassSession Told, ImmutableSortedSet<ClassField> Fields, MemberId? Guest = null, string? Seat = null);
