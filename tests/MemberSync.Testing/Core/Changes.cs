using MemberSync.Core.Members;

namespace MemberSync.Testing.Core;

/// <summary>Makes changes of one member, <c>m-1</c>, told some minutes after <see cref="Start"/>.</summary>
public static class Changes
{
    public static DateTimeOffset Start { get; } = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public static MemberId Member { get; } = MemberId.Parse("m-1");

    /// <param name="type">What happened.</param>
    /// <param name="minute">When, in minutes after the start.</param>
    /// <param name="told">Sets the fields that are told.</param>
    /// <param name="fields">Which fields those are.</param>
    public static MemberChange Make(
        ChangeType type, int minute, Func<Member, Member> told, params MemberField[] fields) =>
        new($"event-{minute}", type, Start.AddMinutes(minute), told(new Member { Id = Member }), [.. fields]);

    public static MemberChange FirstName(int minute, string? name) =>
        Make(ChangeType.MemberUpdated, minute, m => m with { FirstName = name }, MemberField.FirstName);

    public static MemberChange Deleted(int minute) => Make(ChangeType.MemberDeleted, minute, m => m);

    public static MemberChange Visited(int minute) => Make(ChangeType.VisitCheckin, minute, m => m);

    public static MemberChange Cards(int minute, params string[] cards) =>
        Make(ChangeType.MemberUpdated, minute, m => m with { Cards = [.. cards] }, MemberField.Cards);

    public static MemberChange Card(ChangeType type, int minute, params string[] cards) =>
        Make(type, minute, m => m with { Cards = [.. cards] }, MemberField.Cards);
}
