namespace MemberSync.FunctionsHost.App;

/// <summary>What a host.json must say, and what this double can do.</summary>
internal static class HostRules
{
    private const string Bundle = "Microsoft.Azure.Functions.ExtensionBundle";

    public static IEnumerable<string> Faults(HostSettings host)
    {
        if (host.Version != "2.0")
        {
            yield return $"host.json: version is '{host.Version}' and must be '2.0'";
        }

        if (host.CustomHandler.Description.DefaultExecutablePath.Length == 0)
        {
            yield return "host.json: customHandler.description.defaultExecutablePath is missing";
        }

        if (host.ExtensionBundle.Id != Bundle || !IncludesVersion4(host.ExtensionBundle.Version))
        {
            yield return $"host.json: queue triggers need extensionBundle {Bundle} with all of version 4; "
                + $"found '{host.ExtensionBundle.Id}' '{host.ExtensionBundle.Version}'";
        }

        var queues = host.Extensions.Queues;
        if (queues.MessageEncoding != "none")
        {
            yield return $"host.json: queues.messageEncoding is '{queues.MessageEncoding}'; "
                + "this double knows only 'none'";
        }

        if (queues is { BatchSize: < 1 or > 32 } or { MaxDequeueCount: < 1 })
        {
            yield return $"host.json: queues.batchSize is {queues.BatchSize} and must be 1 to 32; "
                + $"maxDequeueCount is {queues.MaxDequeueCount} and must be 1 or more";
        }
    }

    // The platform caps the newest version, so that a narrow range stops resolving one day.
    private static bool IncludesVersion4(string range) =>
        range.Replace(" ", "", StringComparison.Ordinal) is "[4.*,5.0.0)" or "[4.0.0,5.0.0)";
}
