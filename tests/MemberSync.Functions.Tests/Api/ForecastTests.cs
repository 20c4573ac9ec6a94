using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The clock starts at 09:00 UTC, 11:00 in Zurich; the partner allows ten calls a minute.</summary>
public sealed class ForecastTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/main";

    // Under a host nothing is sent unless the test says so.
    private readonly ApiFixture _api = new(new ScriptedPartner(), hostPort: HostedFixture.Port);

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Forecast_tells_what_waits_and_when_it_is_done()
    {
        for (var i = 0; i < 25; i++)
        {
            await _api.SendChangeAsync(Changes.Member($"m-{i}"));
        }

        var reply = await _api.GetAsync($"{Connection}/forecast");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            "25 calls wait: finished at 1 April 09:03 UTC (1 April 11:03 Europe/Zurich).", reply.Field("sentence"));
        Assert.Equal("""[{"class":"firstSend","endpoint":"Send","members":25}]""", reply.Field("backlog"));
        Assert.Equal(("True", "25"), (reply.Field("exact"), reply.Field("calls")));
    }

    [Fact]
    public async Task Long_backlog_is_counted_whole_and_sampled()
    {
        for (var i = 0; i < 450; i++)
        {
            await _api.SendChangeAsync(Changes.Member($"m-{i}"));
        }

        var reply = await _api.GetAsync($"{Connection}/forecast");

        Assert.Equal(("False", "450", "450"), (reply.Field("exact"), reply.Field("members"), reply.Field("calls")));
    }

    [Fact]
    public async Task Connection_that_is_not_enabled_is_named_as_the_hindrance()
    {
        await _api.ConnectAsync(enabled: false);

        var reply = await _api.GetAsync($"{Connection}/forecast");

        Assert.StartsWith("The connection is not enabled", reply.Field("hindrance"), StringComparison.Ordinal);
        Assert.Equal("Nothing waits to be sent.", reply.Field("sentence"));
    }

    [Fact]
    public async Task Budget_tells_why_a_call_waits_and_until_when()
    {
        for (var i = 0; i < 9; i++)
        {
            await _api.PostAsync($"{Connection}/check");
        }

        var reply = await _api.GetAsync($"{Connection}/budget");

        var ask = reply.Json.GetProperty("endpoints").GetProperty("Ask");
        Assert.Equal(("10", "10", "limit"), (Text(ask, "used"), Text(ask, "allowed"), Text(ask, "reason")));
        Assert.Equal("2026-04-01T09:01:00.1Z", Text(ask, "nextSlotAt"));
        Assert.Equal("The partner's limit is used up; the next call may be made at 09:01:00 UTC.", Text(ask, "waits"));
        Assert.Equal("", Text(reply.Json.GetProperty("endpoints").GetProperty("Send"), "reason"));
    }

    private static string Text(System.Text.Json.JsonElement element, string name) => element.GetProperty(name).ToString();
}
