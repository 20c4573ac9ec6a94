using System.Text.Json;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Time;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>How the host starts its handler, and what it does when the handler ends.</summary>
public sealed class HandlerLifeTests : IDisposable
{
    private const string Midnight = "0 0 0 * * *";

    private readonly HandlerApp _app = new HandlerApp().WithTimer("Tick", Midnight);

    [Fact]
    public async Task Handler_gets_the_hosts_environment_and_the_settings_and_nothing_of_the_tests()
    {
        _app.Settings = _app.Settings.Add("MemberSync__AdminKey", "a-key-for-the-tests");
        await using var host = await _app.StartAsync();
        var port = (await host.SawAsync<HostEvent.HandlerStarted>()).Port;
        await host.SawAsync<HostEvent.HandlerReady>();

        var start = _app.SeenOf("START").Single();
        var environment = JsonSerializer.Deserialize<Dictionary<string, string>>(start.Body)!;

        Assert.Equal(_app.Folder, start.Url);
        Assert.Equal($"{port}", environment["FUNCTIONS_CUSTOMHANDLER_PORT"]);
        Assert.Equal($"{port}", environment["FUNCTIONS_HTTPWORKER_PORT"]);
        Assert.Equal("http://+:80", environment["ASPNETCORE_URLS"]);
        Assert.Equal("a-key-for-the-tests", environment["MemberSync__AdminKey"]);
        Assert.DoesNotContain(environment.Keys, name => name.StartsWith("DOTNET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_answer_makes_the_handler_ready()
    {
        _app.WithReplies("/", """{ "status": 500 }""");
        await using var host = await _app.StartAsync();

        var ready = await host.SawAsync<HostEvent.HandlerReady>();

        Assert.Equal(500, ready.Status);
    }

    [Fact]
    public async Task Lines_are_logged_by_where_they_were_written()
    {
        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.HandlerWrote>(3);

        var lines = host.Journal.All<HostEvent.HandlerWrote>().Select(wrote => wrote.Line).ToList();

        Assert.Contains(new ConsoleLine("handler starts", LogLevel.Information), lines);
        Assert.Contains(new ConsoleLine("a warning of the handler", LogLevel.Warning), lines);
        Assert.Contains(new ConsoleLine("an error of the handler", LogLevel.Error), lines);
    }

    [Fact]
    public async Task Status_200_restarts_the_handler_however_often()
    {
        _app.WithReplies("/Tick", """{ "exit": 200 }""");
        await using var host = await _app.StartAsync();

        for (var i = 1; i <= 4; i++)
        {
            await host.SawAsync<HostEvent.HandlerReady>(i);
            Assert.IsType<InvocationResult.Failed>(await host.FireAsync("Tick"));
        }

        await host.SawAsync<HostEvent.HandlerReady>(5);
        Assert.False(host.Ended.IsCompleted);
    }

    [Fact]
    public async Task Status_0_is_never_restarted_and_every_call_fails_from_then_on()
    {
        _app.WithReplies("/Tick", """{ "exit": 0 }""");
        await using var host = await _app.StartAsync();

        Assert.IsType<InvocationResult.Failed>(await host.FireAsync("Tick"));
        await host.SawAsync<HostEvent.HandlerExited>(exit => exit.Status == 0);

        Assert.IsType<InvocationResult.Failed>(await host.FireAsync("Tick"));
        Assert.Single(host.Journal.All<HostEvent.HandlerStarted>());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(139)]
    public async Task Third_error_ends_the_host(int status)
    {
        _app.WithReplies("start", $$"""{ "exit": {{status}} }""");
        await using var host = await _app.StartAsync(new SimulatedTime());

        var ended = await host.SawAsync<HostEvent.HostEnded>();

        Assert.Contains("restart retry count", ended.Reason, StringComparison.Ordinal);
        Assert.Equal([status, status, status], host.Journal.All<HostEvent.HandlerExited>().Select(exit => exit.Status));
    }

    [Fact]
    public async Task Errors_are_forgotten_after_half_an_hour_without_one()
    {
        var time = new SimulatedTime();
        await using var host = await _app.StartAsync(time);

        for (var i = 1; i <= 4; i++)
        {
            await host.SawAsync<HostEvent.HandlerReady>(i);
            host.KillHandler();
            await host.SawAsync<HostEvent.HandlerStarted>(i + 1); // The error has been counted.
            time.Advance(TimeSpan.FromMinutes(31));
        }

        Assert.False(host.Ended.IsCompleted);
    }

    [Fact]
    public async Task Handler_that_never_listens_is_ended_and_counted()
    {
        _app.Settings = _app.Settings.Add("AzureFunctionsJobHost__customHandler__initializationTimeout", "00:00:00.5");
        _app.WithReplies("start", """{ "silent": true }""");
        await using var host = await _app.StartAsync();

        await host.SawAsync<HostEvent.HostEnded>();

        Assert.All(host.Journal.All<HostEvent.HandlerExited>(), exit => Assert.True(exit.ByHost));
        Assert.Equal(3, host.Journal.All<HostEvent.HandlerStarted>().Count());
    }

    [Fact]
    public async Task Host_ends_when_a_call_has_waited_too_long_for_a_handler_that_cannot_be_started()
    {
        _app.Settings = _app.Settings.Add("AzureFunctionsJobHost__customHandler__initializationTimeout", "00:00:00.25");
        File.SetUnixFileMode(_app.In("Handler"), UnixFileMode.UserRead);
        await using var host = await _app.StartAsync();

        await host.SawAsync<HostEvent.HandlerNotStarted>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.FireAsync("Tick"));

        Assert.StartsWith("Initialization timed out", await host.Ended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_that_stops_kills_its_handler_without_a_signal_before()
    {
        var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.HandlerReady>();

        await host.DisposeAsync();

        var exit = Assert.Single(host.Journal.All<HostEvent.HandlerExited>());
        Assert.Equal((137, true), (exit.Status, exit.ByHost));
        Assert.Empty(_app.SeenOf("SIGTERM"));
    }

    public void Dispose() => _app.Dispose();
}
