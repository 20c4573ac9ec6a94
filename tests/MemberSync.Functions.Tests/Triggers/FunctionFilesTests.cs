using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MemberSync.Functions.Tests.Support;
using MemberSync.Functions.Triggers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Triggers;

/// <summary>Holds the files that the Functions host reads to the code that it invokes.</summary>
public sealed class FunctionFilesTests : IAsyncDisposable
{
    private readonly HostedFixture _host = new();

    [Fact]
    public void Every_queue_of_the_code_has_its_function_and_every_function_its_queue()
    {
        var expected = Table().Queues.Select(queue => $"{queue.Function} {queue.Route.Queue}");

        var found = Files("queueTrigger").Select(file => $"{file.Key} {Field(file.Value, "queueName")}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_timer_of_the_code_has_its_function_with_the_same_schedule()
    {
        var expected = Table().Timers.Select(timer => $"{timer.Function} {timer.Schedule.Ncrontab}");

        var found = Files("timerTrigger").Select(file => $"{file.Key} {Field(file.Value, "schedule")}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queue_messages_come_as_bytes_from_the_account_that_the_service_uses() =>
        Assert.All(Files("queueTrigger").Values, trigger => Assert.Equal(
            ("item", "binary", "MemberSyncStorage"),
            (Field(trigger, "name"), Field(trigger, "dataType"), Field(trigger, "connection"))));

    [Fact]
    public void Everything_of_http_goes_through_one_function_behind_the_prefix()
    {
        var http = Assert.Single(Files("httpTrigger"));
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "host.json")));

        Assert.Equal(("{*path}", "anonymous"), (Field(http.Value, "route"), Field(http.Value, "authLevel")));
        Assert.Equal("api", Field(host.RootElement.GetProperty("extensions").GetProperty("http"), "routePrefix"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private TriggerTable Table() => _host.Api.Services.GetRequiredService<TriggerTable>();

    private static ImmutableDictionary<string, JsonElement> Files(string type) =>
        Directory.GetFiles(Path.Combine(Root(), "src", "MemberSync.Functions", "Triggers"), "function.json", SearchOption.AllDirectories)
            .Select(path => KeyValuePair.Create(Path.GetFileName(Path.GetDirectoryName(path))!, Trigger(path)))
            .Where(file => Field(file.Value, "type") == type)
            .ToImmutableDictionary();

    private static JsonElement Trigger(string path) =>
        JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("bindings")[0];

    private static string? Field(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", ".."));
}
