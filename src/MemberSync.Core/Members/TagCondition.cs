using System.Collections.Immutable;

namespace MemberSync.Core.Members;

/// <summary>
/// Whom a tag rule means. What is null or empty lets everybody through; all the rest must agree. What is not known of a
/// member meets no condition about it.
/// </summary>
public sealed record TagCondition
{
    /// <value>The contract began today or at most this many days ago, less one: 1 is its first day only.</value>
    public int? NewForDays { get; init; }

    public ImmutableArray<string> ContractTypes { get; init; } = [];

    public ImmutableArray<string> ActivityGroups { get; init; } = [];

    /// <value>Completed years of life, at least.</value>
    public int? AgeFrom { get; init; }

    /// <value>Completed years of life, at most.</value>
    public int? AgeTo { get; init; }

    /// <summary>A member of whom the source told no status counts as active.</summary>
    public ImmutableArray<MemberStatus> Statuses { get; init; } = [];

    public ImmutableArray<Gender> Genders { get; init; } = [];

    /// <summary>Whether time alone can make it true or false.</summary>
    public bool DependsOnTime => NewForDays is not null || AgeFrom is not null || AgeTo is not null;

    /// <param name="today">Today in the club's time zone.</param>
    public bool Fits(Member member, DateOnly today) =>
        IsNew(member.Contract?.Start, today)
        && Names(ContractTypes, member.Contract?.Type)
        && Names(ActivityGroups, member.Contract?.ActivityGroup)
        && IsOfAge(member.DateOfBirth, today)
        && (Statuses.IsEmpty || Statuses.Contains(member.Status ?? MemberStatus.Active))
        && (Genders.IsEmpty || (member.Gender is { } gender && Genders.Contains(gender)));

    /// <summary>Whether both mean the same people for the same reasons.</summary>
    public bool IsSameAs(TagCondition other) =>
        (NewForDays, AgeFrom, AgeTo) == (other.NewForDays, other.AgeFrom, other.AgeTo)
        && ContractTypes.SequenceEqual(other.ContractTypes)
        && ActivityGroups.SequenceEqual(other.ActivityGroups)
        && Statuses.SequenceEqual(other.Statuses)
        && Genders.SequenceEqual(other.Genders);

    private bool IsNew(DateOnly? start, DateOnly today) =>
        NewForDays is not { } days || (start <= today && today < start.Value.AddDays(days));

    private bool IsOfAge(DateOnly? birth, DateOnly today)
    {
        if (AgeFrom is null && AgeTo is null)
        {
            return true;
        }

        return birth is { } born && born <= today
            && AgeOn(today, born) is var age && age >= (AgeFrom ?? 0) && age <= (AgeTo ?? int.MaxValue);
    }

    private static int AgeOn(DateOnly today, DateOnly born)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }

    private static bool Names(ImmutableArray<string> allowed, string? value) =>
        allowed.IsEmpty || (value is not null && allowed.Contains(value));
}
