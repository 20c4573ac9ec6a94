using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Classes at the simulated Spivi, their seats, and what members did in them.</summary>
public sealed class ClassesScreenTests : IAsyncLifetime
{
    private const string Classes = "/northclub/connections/spivi/classes";
    private const string Api = "/api/clubs/northclub/connections/spivi";

    // Twenty minutes later it is Monday in Zurich.
    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 5, 21, 40, 0, TimeSpan.Zero));
    private readonly ConsoleVisitor _visitor;
    private SimulatedSpivi _partner = null!;
    private int _events;

    public ClassesScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        _partner = await SimulatedSpivi.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
        await _api.PutAsync(Api, _partner.Connection);
        await _visitor.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        await _partner.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Without_classes_the_list_says_how_they_come()
    {
        var page = await _visitor.GetAsync(Classes);

        Assert.Contains("Classes appear as soon as the gym system sends them", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync($"{Classes}/yoga")).Status);
    }

    [Fact]
    public async Task Class_shows_its_seats_as_a_picture_and_each_booking_in_words()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await RideAsync("<b>Ride</b>", "2026-04-07T09:10:00Z", "2026-04-07T09:50:00Z");
        await BookAsync("gb-1", "12");
        await BookAsync("gb-2", "9");
        await BookAsync("gb-3", "front");
        await _api.UntilAsync(async () => (await _api.GetAsync($"{Api}/classes/ride")).Text.Contains("\"seated\"", StringComparison.Ordinal), step: 100);

        var list = await _visitor.GetAsync(Classes);
        var page = await _visitor.GetAsync($"{Classes}/ride");

        Assert.Contains("&lt;b&gt;Ride&lt;/b&gt;", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ride", list.Text + page.Text, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"seated\" x=\"46\" y=\"46\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(">13</text>", page.Text, StringComparison.Ordinal);
        Assert.Matches("(?s)>9</td>.*>12</td>.*>front</td>", page.Text);
        Assert.Contains("2026-04-07 11:10", page.Text, StringComparison.Ordinal);
        Assert.Contains("No seat", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_that_waits_is_no_member_that_waits()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Member("gb-2", email: false));
        await RideAsync("Ride", "2026-04-07T09:10:00Z", "2026-04-07T09:50:00Z");
        await BookAsync("gb-1", "12");
        await _api.UntilAsync(async () => (await _api.GetAsync($"{Api}/classes/ride")).Text.Contains("\"seated\"", StringComparison.Ordinal), step: 100);

        var forecast = await _api.GetAsync($"{Api}/forecast");
        var overview = await _visitor.GetAsync("/northclub");

        Assert.Equal(1, forecast.Json.GetProperty("backlog").GetArrayLength());
        Assert.Equal(0, forecast.Json.GetProperty("members").GetInt32());
        Assert.Contains("1 new members are held back", overview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_done_is_drawn_for_the_class_and_told_on_the_member()
    {
        await TrainAsync("2026-04-05T21:45:00Z", "2026-04-05T21:55:00Z");

        var ride = await _visitor.GetAsync($"{Classes}/ride");
        var member = await _visitor.GetAsync("/northclub/members/gb-1");

        Assert.Contains("<rect class=\"bar\"", ride.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong><span>Classes a week</span>", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<polyline", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_second_week_on_there_is_a_trend()
    {
        await TrainAsync("2026-04-05T21:45:00Z", "2026-04-05T21:55:00Z");
        await TrainAsync("2026-04-05T22:20:00Z", "2026-04-05T22:30:00Z", "second");

        var member = await _visitor.GetAsync("/northclub/members/gb-1");

        Assert.Contains("aria-label=\"Classes a week: 2026-03-30 1, 2026-04-06 1\"", member.Text, StringComparison.Ordinal);
        Assert.Contains("<polyline class=\"trend\"", member.Text, StringComparison.Ordinal);
    }

    private async Task TrainAsync(string start, string end, string id = "ride")
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await RideAsync("Ride", start, end, id);
        await BookAsync("gb-1", "12", id);
        await _api.UntilAsync(
            async () => (await _api.GetAsync($"{Api}/members/gb-1/metrics")).Text.Contains($"\"{id}\"", StringComparison.Ordinal), step: 250);
    }

    private Task<Reply> RideAsync(string title, string start, string end, string id = "ride") => SendAsync("class.created", $$"""
        "class": { "id": "{{id}}", "title": "{{title}}", "start": "{{start}}", "end": "{{end}}", "location": "North", "instructor": "Lea" }
        """);

    private Task<Reply> BookAsync(string member, string seat, string id = "ride") => SendAsync(
        "booking.created", $$""" "booking": { "class": "{{id}}", "member": "{{member}}", "seat": "{{seat}}" } """);

    private Task<Reply> SendAsync(string type, string subject) => _api.SendChangeAsync(
        $$"""{ "eventId": "class-{{++_events}}", "type": "{{type}}", "occurredAt": "2026-04-01T08:{{_events:D2}}:00Z", {{subject}} }""");
}
