using System.Collections.Immutable;
using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>
/// The snapshot: a person as last told by the source. Every field keeps the time of the change that told it, so that
/// changes may arrive in any order and the newest word on each field stays.
/// </summary>
public sealed record Member
{
    public required MemberId Id { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public Gender? Gender { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? PhotoUrl { get; init; }

    public Address? Address { get; init; }

    public MemberStatus? Status { get; init; }

    /// <summary>As the source writes them, with or without a leading '#'; sorted, without doubles.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Sorted, without doubles.</summary>
    public ImmutableArray<string> Cards { get; init; } = [];

    /// <summary>
    /// For each card that an event of its own assigned or removed after the list was last told as a whole, when. A
    /// card that is not in <see cref="Cards"/> was removed then.
    /// </summary>
    public ImmutableSortedDictionary<string, DateTimeOffset> CardsToldAt { get; init; } =
        ImmutableSortedDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Names of partners that the person agreed to; lower case, sorted.</summary>
    public ImmutableArray<string> OptIns { get; init; } = [];

    public Contract? Contract { get; init; }

    public BodyFigures? Body { get; init; }

    /// <summary>Set when this is no person but a class, which has nothing else of what is here.</summary>
    public ClassSession? Class { get; init; }

    /// <summary>When the source removed the person, if it did; a newer change brings the person back.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    public bool IsDeleted => DeletedAt is not null;

    /// <summary>
    /// Whether the person is being forgotten. The snapshot stays as it is, unknown to everything but the removals that
    /// need it, until no partner has the person any more.
    /// </summary>
    public bool IsErased { get; init; }

    /// <summary>
    /// Whether the index of addresses knows this snapshot. False for one that an older version stored, until it is next
    /// written or reviewed.
    /// </summary>
    public bool IsIndexed { get; init; }

    /// <summary>The newest <c>occurredAt</c> seen for each field that was ever told.</summary>
    public ImmutableSortedDictionary<MemberField, DateTimeOffset> ToldAt { get; init; } =
        ImmutableSortedDictionary<MemberField, DateTimeOffset>.Empty;
}
