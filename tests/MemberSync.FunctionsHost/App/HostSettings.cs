using Microsoft.Extensions.Configuration;

namespace MemberSync.FunctionsHost.App;

/// <summary>What host.json says, with the host's defaults for what it does not say.</summary>
internal sealed class HostSettings
{
    // A setting of this prefix overrides the value of host.json with the same path.
    private const string OverridePrefix = "AzureFunctionsJobHost__";

    public string Version { get; init; } = "";

    public HandlerSettings CustomHandler { get; init; } = new();

    public BundleSettings ExtensionBundle { get; init; } = new();

    public ExtensionSettings Extensions { get; init; } = new();

    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <exception cref="InvalidAppException">There is no host.json.</exception>
    public static HostSettings Read(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var path = Path.Combine(folder, "host.json");
        if (!File.Exists(path))
        {
            throw new InvalidAppException([$"{path} is missing"]);
        }

        var overrides = settings
            .Where(setting => setting.Key.StartsWith(OverridePrefix, StringComparison.OrdinalIgnoreCase))
            .Select(setting => KeyValuePair.Create(
                setting.Key[OverridePrefix.Length..].Replace("__", ":", StringComparison.Ordinal),
                (string?)setting.Value));
        return new ConfigurationBuilder().AddJsonFile(path).AddInMemoryCollection(overrides).Build().Get<HostSettings>()
            ?? throw new InvalidAppException([$"{path} is empty"]);
    }

    internal sealed class HandlerSettings
    {
        public DescriptionSettings Description { get; init; } = new();

        public bool EnableForwardingHttpRequest { get; init; }

        public bool EnableProxyingHttpRequest { get; init; }

        public TimeSpan InitializationTimeout { get; init; } = TimeSpan.FromSeconds(30);
    }

    internal sealed class DescriptionSettings
    {
        public string DefaultExecutablePath { get; init; } = "";

        public string[] Arguments { get; init; } = [];
    }

    internal sealed class BundleSettings
    {
        public string Id { get; init; } = "";

        public string Version { get; init; } = "";
    }

    internal sealed class ExtensionSettings
    {
        public HttpSettings Http { get; init; } = new();

        public QueueSettings Queues { get; init; } = new();
    }

    internal sealed class HttpSettings
    {
        public string RoutePrefix { get; init; } = "api";
    }
}
