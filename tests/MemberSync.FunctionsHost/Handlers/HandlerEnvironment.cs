using System.Globalization;

namespace MemberSync.FunctionsHost.Handlers;

/// <summary>What the host hands down to the handler: its own environment, app settings included, and more.</summary>
internal static class HandlerEnvironment
{
    // What a program needs to run at all; nothing else of the tests' own environment is passed on.
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "LANG"];

    // As in the host's container. They are for the host; a handler that listens to them takes the wrong port.
    private static readonly (string Name, string Value)[] OfTheHost =
    [
        ("ASPNETCORE_URLS", "http://+:80"),
        ("ASPNETCORE_HTTP_PORTS", "80"),
        ("FUNCTIONS_WORKER_RUNTIME", "custom"),
        ("FUNCTIONS_EXTENSION_VERSION", "~4"),
    ];

    public static void Fill(
        IDictionary<string, string?> environment, IReadOnlyDictionary<string, string> settings, Start start)
    {
        foreach (var name in environment.Keys.Except(Kept).ToList())
        {
            environment.Remove(name);
        }

        foreach (var (name, value) in OfTheHost.Concat(settings.Select(setting => (setting.Key, setting.Value))))
        {
            environment[name] = value;
        }

        var port = start.Port.ToString(CultureInfo.InvariantCulture);
        environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port;
        environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = start.Id.ToString();
        environment["FUNCTIONS_HTTPWORKER_PORT"] = port;
        environment["FUNCTIONS_HTTPWORKER_ID"] = start.Id.ToString();
        environment["FUNCTIONS_APP_ROOT_PATH"] = start.AppRoot;
    }

    /// <summary>What is of one start only.</summary>
    internal readonly record struct Start(int Port, Guid Id, string AppRoot);
}
