using MemberSync.FunctionsHost;
using MemberSync.Host.Tests.Stages;
using MemberSync.Host.Tests.Support;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>What the app writes becomes the host's log, line by line.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class ConsoleTests(LiveApp app)
{
    [Fact]
    public async Task Event_is_one_line_with_its_id_at_its_level()
    {
        await app.SendAsync(LiveApp.MemberChanges, "not a change, for the log");
        await app.TakeAsideAsync();

        var line = (await app.Host.SawAsync<HostEvent.HandlerWrote>(
            wrote => wrote.Line.Text.Contains("of member-changes was set aside", StringComparison.Ordinal))).Line;

        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains("[2111]", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_secret_is_written()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/clubs?code=a-function-key");
        request.Headers.Add("x-functions-key", "another-function-key");
        string[] secrets = [StageSettings.AdminKey, "a-function-key", "another-function-key", "AccountKey", "Bearer"];

        using var answer = await app.Stage.Api.SendAsync(request);
        await app.SendAsync(LiveApp.MemberChanges, "not a change, for the log to say more");
        await app.TakeAsideAsync();

        var lines = app.Host.Journal.All<HostEvent.HandlerWrote>().Select(wrote => wrote.Line.Text).ToList();
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }
}
