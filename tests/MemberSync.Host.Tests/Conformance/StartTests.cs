using System.Diagnostics;
using System.Net;
using MemberSync.FunctionsHost;
using MemberSync.Host.Tests.Stages;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>How the published executable starts, and how it ends when it cannot.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class StartTests(LiveApp app)
{
    // Nobody listens there.
    private const string DeadStore = "AccountName=dead;AccountKey=AAAA;"
        + "TableEndpoint=http://127.0.0.1:1/dead;QueueEndpoint=http://127.0.0.1:1/dead";

    [Fact]
    public void Handler_listens_only_where_the_host_calls_it_whatever_the_environment_says()
    {
        var started = app.Host.Journal.All<HostEvent.HandlerStarted>().Last();

        var listening = Listeners.Of(started.ProcessId).ToList();

        Assert.Equal([new IPEndPoint(IPAddress.Loopback, started.Port)], listening);
    }

    [Fact]
    public void Probe_is_answered_with_success() =>
        Assert.All(app.Host.Journal.All<HostEvent.HandlerReady>(), ready => Assert.Equal(200, ready.Status));

    [Theory]
    [InlineData("MemberSync__AdminKey", "", "AdminKey")]
    [InlineData("MemberSync__AdminKey", "short", "AdminKey")]
    [InlineData("MemberSync__Clock__Speed", "fast", "Speed")]
    [InlineData("MemberSyncStorage", DeadStore, "did not answer")]
    public async Task Setting_that_is_wrong_ends_the_start_in_error_and_in_words(string name, string value, string word)
    {
        var options = Options();
        await using var host = await HostInstance.StartAsync(
            options with { Settings = options.Settings.SetItem(name, value) });

        await host.SawAsync<HostEvent.HostEnded>();

        var exit = host.Journal.All<HostEvent.HandlerExited>().First();
        Assert.NotEqual(0, exit.Status);
        var words = host.Journal.All<HostEvent.HandlerWrote>().Select(wrote => wrote.Line.Text);
        Assert.Contains(words, line => line.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eighty")]
    [InlineData("70000")]
    public async Task Port_that_is_none_ends_the_start_in_error_and_in_words(string port)
    {
        var start = new ProcessStartInfo(Path.Combine(PublishedApp.Folder, "MemberSync.Functions"))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        using var process = Process.Start(start)!;

        var words = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains($"FUNCTIONS_CUSTOMHANDLER_PORT is '{port}'", words, StringComparison.Ordinal);
    }

    private HostOptions Options() => new()
    {
        AppFolder = PublishedApp.Folder,
        Settings = new StageSettings().AppSettings
            .Add("MemberSyncStorage", app.Stage.ConnectionString)
            .Add("MemberSync__AdminKey", StageSettings.AdminKey),
        Time = RealTime.Clock,
        RealTime = RealTime.Clock,
        NewId = new SequentialIds().Next,
    };
}
