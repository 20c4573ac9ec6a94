using System.Collections.Immutable;
using MemberSync.Demo.Classes;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Outcome;

public sealed class ClassVerdictTests
{
    private const int Members = 60;

    private readonly Timetable _timetable;
    private readonly ClassStanding _right;

    public ClassVerdictTests()
    {
        var end = new DateTimeOffset(2026, 4, 1, 21, 15, 0, TimeSpan.Zero);
        var population = Population.Of(Members, 1, DateOnly.FromDateTime(end.UtcDateTime));
        _timetable = Timetable.Of(population.At(ShownPartners.Of("spivi").Single()), end);
        _right = new ClassStanding(
            _timetable.Classes.ToImmutableSortedDictionary(one => one.Id, Reading),
            [
                .. from one in _timetable.Classes
                   from booking in one.ToBeSeated
                   select new SeatTaken(one.Title, booking.Guest.Email.ToLowerInvariant(), booking.Seat),
            ],
            [.. _timetable.UnderWay.Bookings.Select(booking => booking.Guest.Id)],
            Members);
    }

    private GymClass Ride => _timetable.Classes[1];

    [Fact]
    public void All_is_well_when_everybody_has_the_seat_and_has_trained()
    {
        Assert.Empty(Of(_right));
    }

    [Fact]
    public void Class_in_another_state_is_named_with_the_reason()
    {
        var failed = Reading(Ride) with { Status = "Error", Reason = "The partner refused" };

        Assert.Equal(
            [$"{Ride.Id}: expected Enabled, found Error, reason: The partner refused"],
            Of(_right with { Classes = _right.Classes.SetItem(Ride.Id, failed) }));
    }

    [Fact]
    public void Booking_that_the_service_does_not_know_is_a_failure()
    {
        var guest = Ride.Bookings[0].Guest.Id;
        var less = Reading(Ride) with { Bookings = Reading(Ride).Bookings.RemoveAt(0) };

        Assert.Equal(
            [$"{Ride.Id}: {guest}: expected seated, found no booking"],
            Of(_right with { Classes = _right.Classes.SetItem(Ride.Id, less) }));
    }

    [Fact]
    public void Wrong_seat_at_the_partner_is_missing_and_too_many()
    {
        var seat = _right.Seats.First();

        var failures = Of(_right with { Seats = _right.Seats.Remove(seat).Add(seat with { Seat = Timetable.Seats }) });

        Assert.Collection(
            failures,
            failure => Assert.StartsWith("the partner did not give", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("the partner gave", failure, StringComparison.Ordinal));
    }

    [Fact]
    public void Training_that_nobody_told_of_is_a_failure()
    {
        var guest = _timetable.UnderWay.Bookings[0].Guest.Id;

        var failure = Assert.Single(Of(_right with { Trained = _right.Trained.Remove(guest) }));
        Assert.StartsWith($"{guest}: what was done", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_that_is_counted_as_a_member_is_a_failure()
    {
        Assert.Single(Of(_right with { Members = Members + 1 }));
    }

    private static ClassReading Reading(GymClass one) => new(
        "Enabled", null, [.. one.Bookings.Select(booking => new SeatReading(booking.Guest.Id, booking.Expected))]);

    private IEnumerable<string> Of(ClassStanding standing) => new ClassVerdict(_timetable, Members).Of(standing);
}
