using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Benchmarks.Changes;

/// <summary>What gym systems tell, spread evenly over clubs.</summary>
internal sealed record Told(ClubId Club, MemberChange Change)
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    // Members who wait for their first send, so that what happens to them is not put off to the next tick.
    public static ImmutableArray<Told> NewMembers(ImmutableArray<ClubId> clubs, int count) =>
        [.. Enumerable.Range(1, count).Select(number => NewMember(clubs, number))];

    public static Told NewMember(ImmutableArray<ClubId> clubs, int number) => Of(clubs, number, "new", 0);

    /// <summary>The same members once more, with nothing new but the event.</summary>
    public static ImmutableArray<Told> NothingNew(ImmutableArray<ClubId> clubs, int count) =>
        [.. Enumerable.Range(1, count).Select(number => Of(clubs, number, "same", 1))];

    /// <summary>As producers put it on the queue of changes.</summary>
    public Message Message()
    {
        var change = CanonicalChange.Write(Change);
        change["club"] = Club.ToString();
        return new Message(Queues.MemberChanges, change.ToJsonString(), TimeSpan.Zero);
    }

    private static Told Of(ImmutableArray<ClubId> clubs, int number, string name, int hours) => new(
        clubs[number % clubs.Length],
        People.Told(ChangeType.MemberUpdated, People.Person(number), At.AddHours(hours), $"{name}-{number}"));
}
