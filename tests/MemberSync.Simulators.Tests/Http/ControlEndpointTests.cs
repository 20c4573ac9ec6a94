using System.Net;

namespace MemberSync.Simulators.Tests.Http;

public sealed class ControlEndpointTests
{
    [Fact]
    public async Task Health_tells_the_virtual_time_and_the_facilities()
    {
        await using var app = await SimulatorApp.WithNorthAsync();

        var health = await app.GetAsync("/_sim/health");

        Assert.Equal("ok", health["status"]!.GetValue<string>());
        Assert.Equal("2025-04-02T12:00:00+00:00", health["now"]!.GetValue<string>());
        Assert.Equal(1, health["facilities"]!.GetValue<int>());
    }

    [Fact]
    public async Task Accounts_show_the_seeded_people()
    {
        await using var app = await SimulatorApp.WithNorthAsync();

        var view = await app.GetAsync("/_sim/facilities/northclub/accounts");

        var account = Assert.Single(view["accounts"]!.AsArray())!;
        Assert.Equal("Otto", account["profile"]!["firstName"]!.GetValue<string>());
        Assert.True(account["wasKnownBefore"]!.GetValue<bool>());
        Assert.Equal(0, account["createCalls"]!.GetValue<int>());
    }

    [Fact]
    public async Task Calls_show_figures_per_action()
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        using var response = await app.LogInAsync();

        var calls = await app.GetAsync("/_sim/facilities/northclub/calls");

        var logIns = calls["actions"]!["AccessIntegration"]!;
        Assert.Equal(1, calls["total"]!.GetValue<int>());
        Assert.Equal(1, logIns["byOutcome"]!["Succeeded"]!.GetValue<int>());
        Assert.Equal(1, logIns["rate"]!["worstIn60sStrict"]!.GetValue<int>());
        Assert.Equal("2025-04-02T12:00:00+00:00", logIns["rate"]!["firstArrival"]!.GetValue<string>());
    }

    [Fact]
    public async Task Faults_are_switched_while_running_and_show_their_hits()
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        using var set = await app.PutAsync(
            "/_sim/facilities/northclub/faults", """{"rules":[{"kind":"ServerError","times":1}]}""");

        using var faulty = await app.LogInAsync();
        using var healthy = await app.LogInAsync();

        var faults = await app.GetAsync("/_sim/facilities/northclub/faults");
        Assert.Equal((500, 200), ((int)faulty.StatusCode, (int)healthy.StatusCode));
        Assert.Equal(1, faults["faults"]![0]!["hits"]!.GetValue<int>());
    }

    [Fact]
    public async Task Reset_takes_facilities_back_to_their_seeds()
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        using var logIn = await app.LogInAsync();

        using var reset = await app.Http.PostAsync("/_sim/reset", null);

        var calls = await app.GetAsync("/_sim/facilities/northclub/calls");
        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal(0, calls["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"facilityId":"f"}""")]
    [InlineData("""{"rules":[]}""")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"facilityId":"f","apiKey":"k","applicationId":"a","username":"u","password":"p","options":7}""")]
    [InlineData("""{"facilityId":"f","apiKey":" ","applicationId":"a","username":"u","password":"p"}""")]
    public async Task Definition_is_refused_when_it_is_incomplete_or_misspelt(string json)
    {
        await using var app = await SimulatorApp.StartAsync();

        using var response = await app.PutAsync("/_sim/facilities/northclub", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Definition_is_refused_when_a_seed_is_impossible()
    {
        await using var app = await SimulatorApp.StartAsync();
        var json = SimulatorApp.North.Replace("\"M\"", "\"X\"", StringComparison.Ordinal);

        using var response = await app.PutAsync("/_sim/facilities/northclub", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("gender is X", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("calls")]
    [InlineData("faults")]
    public async Task View_is_not_found_when_the_facility_is_unknown(string view)
    {
        await using var app = await SimulatorApp.StartAsync();

        using var response = await app.Http.GetAsync($"/_sim/facilities/nowhere/{view}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
