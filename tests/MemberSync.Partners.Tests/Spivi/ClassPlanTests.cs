using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Spivi;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Spivi.Some;

namespace MemberSync.Partners.Tests.Spivi;

public sealed class ClassPlanTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly PartnerSettings Studio = Settings(("timeZone", "Europe/Zurich"), ("box.North", "31"));

    private static readonly ClassSession Ride = new()
    {
        Title = "Ride 45",
        Start = Noon.AddHours(6),
        End = Noon.AddHours(6.75),
        Location = "North",
    };

    private static readonly MemberId Id = MemberId.TryOfClass("ride", out var id) ? id : default;

    private static readonly Link New = new() { Member = Id, Connection = ConnectionId.Parse("spivi"), Activated = true };

    private static readonly Link Made = After(Ride, New, new PartnerAnswer.Done(Ids("eventId", "700001")));

    [Fact]
    public void Seats_follow_the_event_and_whoever_leaves_goes_first()
    {
        var seated = Seat(Ride, Made, "one", "5");
        var moved = Book(Book(Ride, "one", "6", minute: 1), "two", "5", minute: 2);

        Assert.Equal("AddEvent", Show(Ride, New));
        Assert.Equal("AddClientsToEvents 501", Show(Book(Ride, "one", "5"), Made));
        Assert.Equal("RemoveClientsFromEvents 501", Show(moved, seated));
    }

    [Fact]
    public void Guest_whom_spivi_does_not_know_is_looked_for_at_the_next_tick()
    {
        var waiting = Book(Ride, "stranger", "5");

        Assert.Equal("Later AddClientsToEvents ", Show(waiting, Made));
    }

    [Fact]
    public void Refused_seat_waits_until_a_seat_is_freed_or_the_booking_changes()
    {
        var both = Book(Book(Ride, "one", "5"), "two", "6");
        var seated = Seat(Book(Ride, "one", "5"), Made, "one", "5");
        var refused = After(both, seated, ReadSeat(both, seated, 400));

        Assert.StartsWith("Later GetClientPerformanceData", Show(both, refused), StringComparison.Ordinal);
        Assert.Equal("AddClientsToEvents 502", Show(Book(both, "two", "7", minute: 1), refused));
        Assert.Equal(
            [SeatStanding.Seated, SeatStanding.Refused],
            new SpiviPlan(SpiviEndpoints.UsualInterval).Seats(both, refused, Studio).Select(seat => seat.State));
    }

    [Fact]
    public void Class_at_another_time_is_cancelled_and_made_anew()
    {
        var moved = Ride with { Start = Noon.AddHours(7), End = Noon.AddHours(8) };

        var cancelled = After(moved, Made, new PartnerAnswer.Done(New.Ids));

        Assert.Equal("CancelEvent removes", Show(moved, Made));
        Assert.Equal("AddEvent", Show(moved, cancelled));
        Assert.StartsWith("Settled", Show(Ride with { Instructor = "Noah" }, Made), StringComparison.Ordinal);
    }

    [Fact]
    public void Event_that_may_have_been_made_is_looked_for_as_it_was_told()
    {
        var lost = After(Ride, New, new PartnerAnswer.Lost("no answer"));
        var moved = Ride with { Start = Noon.AddHours(7), End = Noon.AddHours(8) };

        var call = Assert.IsType<Plan.Call>(Next(moved, lost, Noon));

        Assert.Equal("GetEvents", call.Endpoint.Name);
        Assert.Contains("T18:00Z", call.Tells[Facet.Profile], StringComparison.Ordinal);
        Assert.Equal("AddEvent", Show(Ride, After(Ride, lost, new PartnerAnswer.Absent(null))));
    }

    [Fact]
    public void Seats_are_read_back_after_a_lost_answer_and_strangers_stay()
    {
        var booked = Book(Ride, "one", "5");
        var lost = After(booked, Made, new PartnerAnswer.Lost("no answer"));
        const string Xml = """
            <R><ErrorCode>200</ErrorCode><Events><Event><EventID>700001</EventID><BookedClients>
            <BookedClient><ClientID>501</ClientID><SeatID>4</SeatID></BookedClient>
            <BookedClient><ClientID>999</ClientID><SeatID>9</SeatID></BookedClient></BookedClients></Event></Events></R>
            """;

        var read = After(booked, lost, Read(booked, lost, Xml));

        Assert.Equal("501=4", read.Acknowledged[Facet.Bookings]);
        Assert.StartsWith("Later GetClientPerformanceData", Show(booked, read), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_are_fetched_once_for_each_guest_when_the_class_is_over()
    {
        var booked = Book(Ride, "one", "5");
        var seated = Seat(Ride, Made, "one", "5");
        var later = Noon.AddHours(7.5);

        Assert.Equal("GetClientPerformanceData 501", Show(booked, seated, later));
        Assert.Equal("Settled", Show(booked, After(booked, seated, new PartnerAnswer.Done(New.Ids), later), later));
    }

    [Fact]
    public void Cancelled_class_is_taken_off_unless_it_is_over()
    {
        var leaving = Made with { Removal = Removal.Source };

        Assert.Equal("CancelEvent removes", Show(Ride, leaving));
        Assert.Equal("Settled", Show(Ride, leaving, Noon.AddHours(9)));
        Assert.Equal("Settled", Show(Ride, New with { Removal = Removal.Source }));
    }

    [Fact]
    public void Each_operation_of_classes_is_a_form_in_the_studios_time() => Approved.Matches(string.Join('\n', [
        Form(Ride with { Instructor = "Lea" }, New),
        Form(Book(Ride, "one", "5"), Made),
        Form(Ride, Seat(Ride, Made, "one", "5")),
        Form(Ride, Made with { InDoubt = true }),
        Form(Ride, After(Ride, New, new PartnerAnswer.Lost("no answer"))),
        Form(Ride, Made with { Removal = Removal.Source }),
        Form(Book(Ride, "one", "5"), Seat(Ride, Made, "one", "5"), Noon.AddHours(8)),
    ]));

    [Theory]
    [InlineData("1", 0)]
    [InlineData("0", null)]
    [InlineData("A1", null)]
    [InlineData(null, null)]
    public void Seat_of_people_counts_from_one(string? label, int? seat)
    {
        var told = (Next(Book(Ride, "one", label), Made, Noon) as Plan.Call)?.Tells[Facet.Bookings];

        Assert.Equal(seat is null ? null : $"501={seat}", told);
    }

    private static ImmutableSortedDictionary<string, string> Ids(string name, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(name, value);

    private static ClassSession Book(ClassSession session, string member, string? seat, int minute = 0) => session with
    {
        Bookings = session.Bookings.SetItem(member, new Booking(true, seat, Noon.AddMinutes(minute))),
        Guests = member == "stranger" ? session.Guests : session.Guests.SetItem(MemberId.Parse(member), GuestOf(member)),
    };

    private static Guest GuestOf(string member) => new(
        ImmutableDictionary<ConnectionId, ImmutableSortedDictionary<string, string>>.Empty.Add(
            New.Connection,
            Ids(ClientIds.ClientId, member == "one" ? "501" : "502").Add(ClientIds.Username, $"{member}@example.org")));

    private static Link Seat(ClassSession session, Link link, string member, string seat) =>
        After(Book(session, member, seat), link, new PartnerAnswer.Done(New.Ids));

    private static Plan Next(ClassSession session, Link link, DateTimeOffset now) =>
        new SpiviPlan(SpiviEndpoints.UsualInterval).NextOfClass(session, link, Studio, now);

    private static string Show(ClassSession session, Link link, DateTimeOffset? now = null) =>
        Next(session, link, now ?? Noon) switch
        {
            Plan.Call call => $"{call.Endpoint} {call.About}{(call.Removes ? "removes" : "")}".Trim(),
            Plan.Later { At: null } later => $"Later {later.Endpoint} ",
            Plan.Later later => $"Later {later.Endpoint} {later.At:HH:mm}",
            var plan => plan.GetType().Name,
        };

    private static Link After(ClassSession session, Link link, PartnerAnswer answer, DateTimeOffset? now = null)
    {
        var call = Assert.IsType<Plan.Call>(Next(session, link, now ?? Noon));
        var plan = new SpiviPlan(SpiviEndpoints.UsualInterval);
        var context = new LinkContext(
            candidate => Next(session, candidate, now ?? Noon),
            endpoint => plan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            now ?? Noon,
            Jitter: 0,
            By: "test");
        return Assert.IsType<Decision.Applied>(Lifecycle.Decide(link, new LinkEvent.Answered(call, answer), context)).Next;
    }

    private static PartnerCall Call(ClassSession session, Link link, DateTimeOffset? now = null) => new(
        Assert.IsType<Plan.Call>(Next(session, link, now ?? Noon)), new Member { Id = Id, Class = session }, link);

    private static PartnerAnswer Read(ClassSession session, Link link, string xml) =>
        AnswerReading.Of(Call(session, link), Xml(xml), Studio, Words.Plain);

    private static PartnerAnswer ReadSeat(ClassSession session, Link link, int code) =>
        Read(session, link, $"<R><ErrorCode>{code}</ErrorCode><message>the seat is occupied</message></R>");

    private static string Form(ClassSession session, Link link, DateTimeOffset? now = null)
    {
        var call = Call(session, link, now);
        var access = SpiviAccess.Of(Connection(
            ("timeZone", "Europe/Zurich"), ("box.North", "31"), ("instructor.Lea", "lea@example.org")));
        var form = System.Text.Encoding.UTF8.GetString(Requests.Of(call, access, () => "random").ToBytes());
        return $"{SpiviEndpoints.Path(call.Step.Endpoint)}: {Uri.UnescapeDataString(form[form.IndexOf("9001", StringComparison.Ordinal)..])}";
    }
}
