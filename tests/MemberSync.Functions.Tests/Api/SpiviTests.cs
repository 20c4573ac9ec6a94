using System.Net;
using System.Text.Json;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Spivi.Control;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way: changes in over HTTP, clients at the simulated Spivi.</summary>
public sealed class SpiviTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/spivi";

    private readonly ApiFixture _api = new(partner: null);
    private SimulatedSpivi _partner = null!;
    private int _events;

    public async Task InitializeAsync()
    {
        _partner = await SimulatedSpivi.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
    }

    public async Task DisposeAsync()
    {
        await _partner.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Members_are_found_by_their_address_or_added_one_call_a_second()
    {
        await _api.PutAsync(Connection, _partner.Connection);

        await _api.SendChangeAsync(Changes.Member("known"));
        await _api.SendChangeAsync(Changes.Member("gb-1", firstName: "Noah"));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled", "spivi") == 2, step: 100);

        Assert.Equal(["gb-1@example.org", "Known@Example.org"], _partner.Holds.Clients.Select(client => client.Username));
        Assert.Equal("Noah", _partner.Holds.Clients[0].Fields["FirstName"]);
        Assert.Equal(0, _partner.Calls.RejectedForRate);
        Assert.Equal(1, _partner.Calls.Rate.WorstIn60sStrict);
        var member = await _api.MemberAsync("gb-1", "spivi");
        Assert.Contains("\"clientId\":\"50002\"", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("correct", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_and_address_reach_the_client_and_a_removal_takes_it_off()
    {
        await _api.PutAsync(Connection, _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.UntilAsync("gb-1", "Enabled", "spivi");

        const string Fields = """
            "body": { "weightKg": 61.5, "ftpWatts": 210 }, "address": { "street": "Seeweg", "number": "4", "city": "Zuerich" }
            """;
        await _api.SendChangeAsync(Changes.Told("gb-1", 30, Fields));
        await _api.PostAsync($"{Connection}/members/gb-1/sync");
        await _api.UntilAsync("gb-1", "Enabled", "spivi");
        var fields = _partner.Holds.Clients.Single(client => client.Username == "gb-1@example.org").Fields;
        await _api.DeleteAsync($"{Connection}/members/gb-1");
        await UntilAsync(holds => holds.Clients.Length == 1);

        Assert.Equal(("61.5", "210", "Seeweg 4"), (fields["Weight"], fields["FTP"], fields["Address"]));
    }

    [Fact]
    public async Task Member_of_another_gender_waits_with_the_reason()
    {
        await _api.PutAsync(Connection, _partner.Connection);

        await _api.SendChangeAsync(Changes.Member("gb-1").Replace("female", "nonBinary", StringComparison.Ordinal));

        var member = await _api.MemberAsync("gb-1", "spivi");
        Assert.Equal("New", member.Field("status"));
        Assert.Contains("neither female nor male", member.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_tells_where_each_booking_stands_and_later_what_each_member_did()
    {
        await _api.PutAsync(Connection, _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Member("gb-2", email: false));
        await _api.SendChangeAsync(Class("class.created", """
            "class": { "id": "ride", "title": "Ride", "start": "2026-04-01T09:10:00Z", "end": "2026-04-01T09:20:00Z",
              "location": "North", "instructor": "Lea" }
            """));
        await _api.SendChangeAsync(Class("booking.created", """ "booking": { "class": "ride", "member": "gb-1", "seat": "12" } """));
        await _api.SendChangeAsync(Class("booking.created", """ "booking": { "class": "ride", "member": "gb-2", "seat": "7" } """));
        await _api.SendChangeAsync(Class("booking.created", """ "booking": { "class": "ride", "member": "gb-3", "seat": "front" } """));

        await _api.UntilAsync(async () => await StatesAsync() == "seated memberUnknown noSeat", step: 100);

        Assert.Equal(11, _partner.Holds.Events.Single().Seats["50002"]);
        Assert.Contains("\"class\":\"ride\",\"title\":\"Ride\"", (await _api.GetAsync($"{Connection}/classes")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ride", (await _api.GetAsync($"{Connection}/members")).Text, StringComparison.Ordinal);

        await _api.SendChangeAsync(Changes.Member("gb-2", eventId: "again"));
        await _api.UntilAsync(async () => await StatesAsync() == "seated seated noSeat", step: 100);
        await _api.UntilAsync(async () => (await MetricsAsync("gb-2")).GetArrayLength() == 1, step: 250);

        var metrics = await _api.GetAsync($"{Connection}/members/gb-1/metrics");
        Assert.Equal(1, metrics.Json.GetProperty("total").GetProperty("classes").GetInt32());
        Assert.Equal("2026-03-30", metrics.Json.GetProperty("weeks")[0].GetProperty("from").GetString());
    }

    [Fact]
    public async Task Class_that_is_cancelled_is_taken_off_and_unknown_ones_are_told()
    {
        await _api.PutAsync(Connection, _partner.Connection);
        const string Ride = """
            "class": { "id": "ride", "title": "Ride", "start": "2026-04-03T09:10:00Z", "end": "2026-04-03T09:20:00Z", "location": "North" }
            """;
        await _api.SendChangeAsync(Class("class.created", Ride));
        await UntilAsync(holds => holds.Events.Length == 1);

        await _api.SendChangeAsync(Class("class.cancelled", Ride));
        await _api.UntilAsync(async () => (await _api.GetAsync($"{Connection}/classes/ride")).Field("status") == "Removed", step: 50);

        var refused = await _api.PostAsync($"{Connection}/classes/ride/sync");
        var unknown = await _api.GetAsync($"{Connection}/classes/yoga");
        Assert.True(_partner.Holds.Events[0].IsCancelled);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("no longer has this class", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("box.<location>", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Class_of_another_day_is_no_change_that_waits_too_long()
    {
        await _api.PutAsync(Connection, _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Class("class.created", """
            "class": { "id": "ride", "title": "Ride", "start": "2026-04-03T09:10:00Z", "end": "2026-04-03T09:20:00Z", "location": "North" }
            """));
        await _api.SendChangeAsync(Class("booking.created", """ "booking": { "class": "ride", "member": "gb-1", "seat": "12" } """));
        await _api.SendChangeAsync(Class("booking.created", """ "booking": { "class": "ride", "member": "gb-2", "seat": "7" } """));
        await _api.UntilAsync(async () => await StatesAsync() == "seated memberUnknown", step: 100);

        var later = _api.Time.GetUtcNow().AddHours(2);
        await _api.UntilAsync(() => Task.FromResult(_api.Time.GetUtcNow() >= later), step: 5000);

        Assert.DoesNotContain("Warning 2402", _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_and_settings_are_refused_in_words()
    {
        var password = await _api.PutAsync(Connection, _partner.Connection.Replace("correct", "wrong", StringComparison.Ordinal));
        var settings = await _api.PutAsync(
            Connection, _partner.Connection.Replace("\"9001\"", "\"site\", \"birthDateFormat\": \"yy\", \"boxx\": \"1\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, password.Status);
        Assert.Contains("Invalid source credentials", password.Field("detail"), StringComparison.Ordinal);
        Assert.Contains("must be Spivi's number", settings.Text, StringComparison.Ordinal);
        Assert.Contains("dd, MM and yyyy", settings.Text, StringComparison.Ordinal);
        Assert.Contains("settings.boxx is unknown to Spivi", settings.Text, StringComparison.Ordinal);
    }

    private string Class(string type, string subject) =>
        $$"""{ "eventId": "class-{{++_events}}", "type": "{{type}}", "occurredAt": "2026-04-01T08:{{_events:D2}}:00Z", {{subject}} }""";

    // Asks the service between two steps, so that virtual time does not run away from the socket.
    private Task UntilAsync(Func<SiteView, bool> holds) => _api.UntilAsync(
        async () =>
        {
            await _api.GetAsync("/api/health");
            await _api.CountAsync("Enabled", "spivi");
            return holds(_partner.Holds);
        },
        step: 50);

    private async Task<string> StatesAsync()
    {
        var reply = await _api.GetAsync($"{Connection}/classes/ride");
        return reply.Status != HttpStatusCode.OK
            ? string.Empty
            : string.Join(' ', reply.Json.GetProperty("bookings").EnumerateArray().Select(b => b.GetProperty("state").GetString()));
    }

    private async Task<JsonElement> MetricsAsync(string member) =>
        (await _api.GetAsync($"{Connection}/members/{member}/metrics")).Json.GetProperty("classes");
}
