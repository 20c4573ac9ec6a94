using MemberSync.Demo.Classes;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Classes;

public sealed class TimetableTests
{
    private static readonly DateTimeOffset End = new(2026, 4, 1, 21, 15, 0, TimeSpan.Zero);

    [Fact]
    public void One_class_is_under_way_and_the_others_come_one_after_the_other()
    {
        var timetable = Of(60);

        var coming = timetable.Classes.Skip(1).ToList();
        Assert.Equal(End, timetable.UnderWay.End);
        Assert.All(coming, one => Assert.True(one.Start > End));
        Assert.Equal(coming.OrderBy(one => one.Start).Select(one => one.Id), coming.Select(one => one.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(60)]
    [InlineData(500)]
    public void No_class_has_anybody_twice_or_two_in_one_seat(int members)
    {
        Assert.All(Of(members).Classes, one =>
        {
            Assert.Distinct(one.Bookings.Select(booking => booking.Guest.Id));
            Assert.Distinct(one.Bookings.Select(booking => booking.Seat));
            Assert.All(one.Bookings, booking => Assert.InRange(booking.Seat, 1, Timetable.Seats));
        });
    }

    [Fact]
    public void Whom_the_partner_does_not_know_is_booked_once_and_costs_no_call()
    {
        var timetable = Of(60);

        var unknown = Assert.Single(timetable.Bookings, booking => booking.Expected != Booking.Seated);
        Assert.False(unknown.Guest.HasAccount);
        Assert.Equal(6 + (timetable.Bookings.Count() - 1) + timetable.UnderWay.Bookings.Length, timetable.LeastCalls);
    }

    private static Timetable Of(int members)
    {
        var population = Population.Of(members, 1, DateOnly.FromDateTime(End.UtcDateTime));
        return Timetable.Of(population.At(ShownPartners.Of("spivi").Single()), End);
    }
}
