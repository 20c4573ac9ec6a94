using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Tests.Spivi;

public sealed class SpiviSiteTests
{
    private readonly Site _site = new();

    [Fact]
    public void Wrong_password_is_refused()
    {
        _site.Password = "guess";

        Assert.Equal("401 Invalid source credentials", _site.Call("ClientService/GetClients", ("SearchText", "Ada")));
    }

    [Fact]
    public void Second_call_within_a_second_is_refused_and_has_no_effect()
    {
        _site.CallNow("ClientService/GetClients", ("SearchText", "Ada"));

        Assert.Equal("429 Too many calls", _site.CallNow("ClientService/DelClient", ("Username", "a@x.org")));
        Assert.Equal(2, _site.Simulator.Holds(Site.Id).Clients.Length);
        Assert.Equal(1, _site.Simulator.Calls(Site.Id).RejectedForRate);
    }

    [Fact]
    public void Address_of_a_client_is_unique_whatever_the_case_of_letters()
    {
        var added = Add("C@x.org");

        Assert.StartsWith("200 50003 Cy Fern C@x.org", added, StringComparison.Ordinal);
        Assert.Equal("400 Username already exists", Add("c@X.org"));
        Assert.Equal("400 Gender must be Male or Female", Add("d@x.org", "Other"));
    }

    [Fact]
    public void Unknown_client_and_unknown_parameter_are_refused()
    {
        Assert.Equal("404 Client not found", _site.Call("ClientService/UpdateClient", ("Username", "z@x.org")));
        Assert.Equal("400 the operation has no parameter Shoe", _site.Call("ClientService/UpdateClient", ("Username", "a@x.org"), ("Shoe", "42")));
    }

    [Fact]
    public void Seat_is_given_once_and_a_client_sits_once()
    {
        _site.AddEvent();

        Assert.Equal("200", _site.Seat("50001", "0"));
        Assert.Equal("400 the seat is occupied", _site.Seat("50002", "0"));
        Assert.Equal("400 the client is in the event already", _site.Seat("50001", "1"));
        Assert.Equal("400 there is no such seat", _site.Seat("50002", "3"));
        Assert.Equal("404 Client not found", _site.Seat("1", "1"));
        Assert.Equal("200", _site.Leave("50001"));
        Assert.Equal("400 the client is not in the event", _site.Leave("50001"));
    }

    [Fact]
    public void Cancelled_event_takes_nobody()
    {
        _site.AddEvent();

        Assert.Equal("200", _site.Call("EventService/CancelEvent", ("EventID", "700001")));
        Assert.Equal("400 the event is cancelled", _site.Seat("50001", "0"));
        Assert.Equal("400 the event is cancelled already", _site.Call("EventService/CancelEvent", ("EventID", "700001")));
    }

    [Fact]
    public void Events_tell_who_sits_where_and_what_is_free()
    {
        _site.AddEvent();
        _site.Seat("50002", "1");

        var found = _site.Call(
            "EventService/GetEvents", ("StartDateTime", "01-04-2026T09:00"), ("EndDateTime", "01-04-2026T09:45"), ("BoxID", "31"));

        Assert.Equal("200 700001 Ride 01-04-2026T9:00 01-04-2026T9:45 0 50002 Bob High b@x.org 1 0 2", found);
    }

    [Fact]
    public void Workouts_are_there_after_the_class_and_the_same_each_time()
    {
        _site.AddEvent();
        _site.Seat("50001", "0");
        var before = Workouts();
        _site.Now = new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.Zero);

        var after = Workouts();

        Assert.Equal("200", before);
        Assert.StartsWith("200 Ride ", after, StringComparison.Ordinal);
        Assert.Equal(after, Workouts());
    }

    [Fact]
    public void Fault_strikes_the_operation_that_it_is_set_for()
    {
        _site.Simulator.SetFaults(Site.Id, new FaultRule { Kind = FaultKind.DropAfterWork, Action = "AddEvent", Times = 1 });

        _site.AddEvent();

        Assert.Single(_site.Simulator.Holds(Site.Id).Events);
        Assert.Equal(1, _site.Simulator.Calls(Site.Id).Actions.Values.Sum(a => a.ByStatus.GetValueOrDefault("dropped")));
    }

    private string Add(string username, string gender = "Female") => _site.Call(
        "ClientService/AddClient",
        ("Username", username), ("Password", "123456"), ("Gender", gender), ("FirstName", "Cy"), ("LastName", "Fern"));

    private string Workouts() => _site.Call(
        "ClientService/GetClientPerformanceData",
        ("Username", "a@x.org"), ("StartDateTime", "01-04-2026T09:00"), ("EndDateTime", "01-04-2026T09:45"), ("EventID", "700001"));
}
