using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>How functions are invoked that no request fires.</summary>
public sealed class InvocationTests : IDisposable
{
    private const string Good = "{}";
    private const string Midnight = "0 0 0 * * *";

    private readonly HandlerApp _app = new HandlerApp().WithTimer("Tick", Midnight).WithTimer("Tock", Midnight);
    private readonly SimulatedTime _time = new();

    [Fact]
    public async Task Invocation_is_posted_to_the_functions_name_in_pieces_with_the_hosts_headers()
    {
        _app.WithReplies("/Tick", Good);
        await using var host = await _app.StartAsync(_time);

        Assert.IsType<InvocationResult.Succeeded>(await host.FireAsync("Tick"));

        var seen = Assert.Single(_app.SeenOf("POST"));
        Assert.Equal("/Tick", seen.Url);
        Assert.Equal(["chunked"], seen.Values("Transfer-Encoding"));
        Assert.Equal(["application/json; charset=utf-8"], seen.Values("Content-Type"));
        Assert.Equal(["Azure-Functions-Host/4.1037.0.0"], seen.Values("User-Agent"));
        Assert.True(Guid.TryParse(Assert.Single(seen.Values("X-Azure-Functions-InvocationId")), out _));
        Assert.StartsWith("127.0.0.1:", Assert.Single(seen.Values("Host")), StringComparison.Ordinal);
        Assert.Empty(seen.Values("Content-Length"));
    }

    [Theory]
    [InlineData("""{ "status": 204, "headers": {}, "body": "" }""")]
    [InlineData("""{ "status": 200, "body": "" }""")]
    [InlineData("""{ "status": 200, "body": "null" }""")]
    public async Task Reply_without_content_hangs_until_the_time_out_takes_the_process_away(string reply)
    {
        _app.WithReplies("/Tick", reply);
        await using var host = await _app.StartAsync(_time);

        var firing = host.FireAsync("Tick");
        var hung = await host.SawAsync<HostEvent.InvocationHung>();
        _time.Advance(TimeSpan.FromMinutes(10));
        var reason = ReasonOf(await firing);
        var exit = await host.SawAsync<HostEvent.HandlerExited>();

        Assert.Equal("Tick", hung.Function);
        Assert.Contains("Timeout value of 00:10:00 exceeded", reason, StringComparison.Ordinal);
        Assert.Equal((137, true), (exit.Status, exit.ByHost));
        await host.SawAsync<HostEvent.HandlerReady>(2);
    }

    [Fact]
    public async Task Time_out_of_one_invocation_takes_the_others_with_it()
    {
        _app.WithReplies("/Tick", """{ "wait": true }""").WithReplies("/Tock", """{ "wait": true }""");
        await using var host = await _app.StartAsync(_time);

        var first = host.FireAsync("Tick");
        await host.SawAsync<HostEvent.InvocationStarted>(1);
        _time.Advance(TimeSpan.FromMinutes(9));
        var second = host.FireAsync("Tock");
        await host.SawAsync<HostEvent.InvocationStarted>(2);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("Timeout", ReasonOf(await first), StringComparison.Ordinal);
        Assert.DoesNotContain("Timeout", ReasonOf(await second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_that_breaks_fails_the_invocation()
    {
        _app.WithReplies("/Tick", """{ "drop": true }""");
        await using var host = await _app.StartAsync(_time);

        Assert.IsType<InvocationResult.Failed>(await host.FireAsync("Tick"));
    }

    [Fact]
    public async Task Redirect_turns_the_invocation_into_another_request()
    {
        _app.WithReplies("/Tick", """{ "status": 302, "headers": { "Location": "/elsewhere" } }""")
            .WithReplies("/elsewhere", Good);
        await using var host = await _app.StartAsync(_time);

        Assert.IsType<InvocationResult.Succeeded>(await host.FireAsync("Tick"));

        Assert.Equal(["POST /Tick", "GET /elsewhere"], _app.Seen.Skip(1).Select(seen => $"{seen.Method} {seen.Url}"));
    }

    public void Dispose() => _app.Dispose();

    private static string ReasonOf(InvocationResult result) => Assert.IsType<InvocationResult.Failed>(result).Reason;
}
