using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Classes;

public sealed class ClassMergeTests
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Any_order_of_arrival_and_any_repetition_gives_one_class() => Property.Check<int>(seed =>
    {
        var random = new SeededRandom((ulong)Math.Abs((long)seed));
        var changes = Enumerable.Range(0, 12).Select(i => Any(i, random)).ToList();

        var told = Merge(changes);
        var shuffled = Merge(changes.Concat(changes.Take(5)).OrderBy(_ => random.NextDouble()));

        Assert.Equal(Show(told), Show(shuffled));
    });

    [Fact]
    public void Move_that_is_told_as_both_at_one_moment_leaves_the_member_booked()
    {
        MemberChange[] move = [Book(5, "gb-1", "4", isBooked: false), Book(5, "gb-1", "7")];

        Assert.Equal([(MemberId.Parse("gb-1"), "7")], Merge(move).Booked);
        Assert.Equal([(MemberId.Parse("gb-1"), "7")], Merge(move.Reverse()).Booked);
    }

    [Fact]
    public void Cancelled_class_comes_back_by_newer_word_of_it_only()
    {
        var cancelled = Merge([Tell(1, "Ride"), Tell(3, "Ride", ChangeType.ClassCancelled), Tell(2, "Late"), Book(4, "gb-1", "1")]);

        Assert.True(cancelled.IsCancelled);
        Assert.False(Merge([Tell(3, "Ride", ChangeType.ClassCancelled), Tell(4, "Ride")]).IsCancelled);
    }

    [Fact]
    public void Class_that_is_full_forgets_cancellations_first_and_then_takes_no_more()
    {
        var bookings = Enumerable.Range(0, ClassSession.MostBookings).Select(i => Book(i, $"gb-{i}", $"{i}", isBooked: i > 0));

        var full = Merge([.. bookings, Book(900, "one", "1"), Book(901, "two", "2")]);

        Assert.Equal((ClassSession.MostBookings, 1), (full.Booked.Count(), full.BookingsLeftOut));
        Assert.DoesNotContain("gb-0", full.Bookings.Keys);
    }

    [Fact]
    public void Class_of_long_ids_is_full_before_its_row_is()
    {
        var bookings = Enumerable.Range(0, 200).Select(i => Book(i, $"{new string('ö', 90)}{i}", "1"));

        var full = Merge([.. bookings]);

        Assert.InRange(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(full).Length, 45 * 1024, 60 * 1024);
        Assert.Equal(200, full.Bookings.Count + full.BookingsLeftOut);
    }

    [Fact]
    public void Snapshot_is_the_same_instance_when_the_change_tells_nothing_newer()
    {
        var known = MemberMerge.Apply(null, Book(2, "gb-1", "4"));

        Assert.Same(known, MemberMerge.Apply(known, Book(1, "gb-1", "9")));
        Assert.Same(known, MemberMerge.Apply(known, Book(2, "gb-1", "4")));
    }

    private static MemberChange Any(int minute, SeededRandom random) => random.Next(4) switch
    {
        0 => Tell(minute, $"Ride {random.Next(3)}"),
        1 => Tell(minute, "Ride", ChangeType.ClassCancelled),
        _ => Book(minute / 2, $"gb-{random.Next(3)}", $"{random.Next(5)}", random.Chance(0.7)),
    };

    private static MemberChange Tell(int minute, string title, ChangeType type = ChangeType.ClassUpdated) => Change(
        minute, type, new ClassChange(new ClassSession { Title = title }, [ClassField.Title]));

    private static MemberChange Book(int minute, string member, string seat, bool isBooked = true) => Change(
        minute,
        isBooked ? ChangeType.BookingCreated : ChangeType.BookingCancelled,
        new ClassChange(new ClassSession(), [], MemberId.Parse(member), isBooked ? seat : null));

    private static MemberChange Change(int minute, ChangeType type, ClassChange told)
    {
        MemberId.TryOfClass("ride", out var id);
        return new MemberChange($"e{minute}", type, Morning.AddMinutes(minute), new Member { Id = id }, []) { Class = told };
    }

    private static ClassSession Merge(IEnumerable<MemberChange> changes) =>
        changes.Aggregate((Member?)null, MemberMerge.Apply)!.Class!;

    private static string Show(ClassSession session) =>
        $"{session.Title} {session.CancelledAt:t} {string.Join(' ', session.Bookings)} {string.Join(' ', session.ToldAt)}";
}
