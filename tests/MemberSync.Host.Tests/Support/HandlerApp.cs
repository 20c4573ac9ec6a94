using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MemberSync.FunctionsHost;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;

namespace MemberSync.Host.Tests.Support;

/// <summary>A small function app whose handler answers from a table of replies.</summary>
internal sealed class HandlerApp : IDisposable
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("membersync-app-");
    private readonly JsonObject _replies = [];

    public HandlerApp(string handlerSettings = "\"enableProxyingHttpRequest\": true", string queueSettings = "")
    {
        Write("host.json", $$"""
            {
              "version": "2.0",
              "customHandler": {
                "description": { "defaultExecutablePath": "Handler" },
                "initializationTimeout": "00:00:10", {{handlerSettings}}
              },
              "extensionBundle": { "id": "Microsoft.Azure.Functions.ExtensionBundle", "version": "[4.*, 5.0.0)" },
              "extensions": {
                "queues": { "messageEncoding": "none", "maxPollingInterval": "00:00:00.1" {{queueSettings}} }
              },
              "functionTimeout": "00:10:00"
            }
            """);
        File.Copy(Script(), In("Handler"));
        File.SetUnixFileMode(In("Handler"), Executable);
    }

    public string Folder => _folder.FullName;

    public ImmutableDictionary<string, string> Settings { get; set; } = [];

    public ImmutableArray<SeenRequest> Seen => File.Exists(In("seen.jsonl"))
        ? [.. File.ReadLines(In("seen.jsonl")).Select(SeenRequest.Parse)]
        : [];

    public IEnumerable<SeenRequest> SeenOf(string method) => Seen.Where(seen => seen.Method == method);

    public HandlerApp WithFunction(string name, string bindings)
    {
        _folder.CreateSubdirectory(name);
        Write($"{name}/function.json", $$"""{ "bindings": [ {{bindings}} ] }""");
        return this;
    }

    public HandlerApp WithQueue(string name, string queue, string more = ", \"dataType\": \"binary\"") => WithFunction(
        name,
        $$"""
        {
          "type": "queueTrigger", "direction": "in", "name": "item",
          "queueName": "{{queue}}", "connection": "Store" {{more}}
        }
        """);

    public HandlerApp WithTimer(string name, string schedule) => WithFunction(
        name, $$"""{ "type": "timerTrigger", "direction": "in", "name": "timer", "schedule": "{{schedule}}" }""");

    public HandlerApp WithHttp() => WithFunction("Api", """
        { "type": "httpTrigger", "direction": "in", "name": "req", "authLevel": "anonymous", "route": "{*path}" },
        { "type": "http", "direction": "out", "name": "res" }
        """);

    /// <summary>Sets the replies to a path, one after the other; the last one repeats.</summary>
    public HandlerApp WithReplies(string path, params string[] replies)
    {
        _replies[path] = new JsonArray([.. replies.Select(reply => JsonNode.Parse(reply))]);
        return this;
    }

    public HostOptions Options(TimeProvider? time = null)
    {
        Write("replies.json", _replies.ToJsonString());
        return new HostOptions
        {
            AppFolder = Folder,
            Settings = Settings,
            Time = time ?? RealTime.Clock,
            RealTime = RealTime.Clock,
            NewId = new SequentialIds().Next,
        };
    }

    public Task<HostInstance> StartAsync(TimeProvider? time = null) => HostInstance.StartAsync(Options(time));

    public void Write(string file, string text) => File.WriteAllText(In(file), text);

    public string In(string file) => Path.Combine(Folder, file);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Script([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "handler.js");
}
