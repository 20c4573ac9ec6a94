using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulators.Tests.Http;

public sealed class PartnerEndpointTests
{
    [Fact]
    public async Task Log_in_works_over_http()
    {
        await using var app = await SimulatorApp.WithNorthAsync();

        using var response = await app.LogInAsync();

        var envelope = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("northclub", envelope["data"]!["facilities"]![0]!["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task Get_is_refused_over_http()
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        app.Http.DefaultRequestHeaders.Add("X-MWAPPS-APIKEY", "key");

        using var response = await app.Http.GetAsync("/northclub/application/app/AccessIntegration");

        Assert.Equal(405, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("DropBeforeWork")]
    [InlineData("DropAfterWork")]
    public async Task Connection_breaks_when_the_answer_is_dropped(string kind)
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        using var set = await app.PutAsync(
            "/_sim/facilities/northclub/faults", $$"""{"rules":[{"kind":"{{kind}}"}]}""");

        await Assert.ThrowsAnyAsync<Exception>(app.LogInAsync);

        var calls = await app.GetAsync("/_sim/facilities/northclub/calls");
        Assert.Equal(1, calls["actions"]!["AccessIntegration"]!["byStatus"]!["dropped"]!.GetValue<int>());
    }

    [Fact]
    public async Task Answer_waits_for_the_injected_clock_when_there_is_latency()
    {
        await using var app = await SimulatorApp.WithNorthAsync(
            new MywellnessOptions { Latency = TimeSpan.FromMilliseconds(150) });
        var outbound = app.Time.TimerSet.Task;

        var call = app.LogInAsync();
        await outbound;
        var waiting = !call.IsCompleted;
        app.Time.Advance(TimeSpan.FromMilliseconds(150));

        using var response = await call;
        Assert.True(waiting);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task Simultaneous_creates_of_one_person_make_one_account()
    {
        await using var app = await SimulatorApp.WithNorthAsync();
        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TokenAsync(app)));

        var results = await Task.WhenAll(tokens.Select(token => CreateAsync(app, token)));

        var accounts = await app.GetAsync("/_sim/facilities/northclub/accounts");
        Assert.Single(results, "Created");
        Assert.Equal(19, results.Count(result => result == "MatchFound"));
        Assert.Equal(2, accounts["accounts"]!.AsArray().Count);
        Assert.Empty(accounts["defects"]!.AsArray());
    }

    private static async Task<string> TokenAsync(SimulatorApp app)
    {
        using var response = await app.LogInAsync();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["token"]!.GetValue<string>();
    }

    private static async Task<string> CreateAsync(SimulatorApp app, string token)
    {
        var body = Support.Client.Ines();
        body["token"] = token;
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            "/northclub/core/facility/6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001/CreateFacilityUserFromThirdParty");
        request.Headers.Add("X-MWAPPS-CLIENT", "thirdParties");
        request.Headers.Add("X-MWAPPS-APIKEY", "key");
        request.Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await app.Http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return answer["data"]!["result"]!.GetValue<string>();
    }
}
