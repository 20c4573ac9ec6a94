using System.Collections.Immutable;

namespace MemberSync.FunctionsHost.App;

/// <summary>A function app as it lies on disk, read and checked as the host does.</summary>
internal sealed record FunctionApp(string Folder, HostSettings Host, ImmutableArray<Function> Functions)
{
    public string Prefix => Host.Extensions.Http.RoutePrefix;

    public IEnumerable<Function.Http> HttpFunctions => Functions.OfType<Function.Http>();

    public IEnumerable<Function.Queue> QueueFunctions => Functions.OfType<Function.Queue>();

    public IEnumerable<Function.Timer> TimerFunctions => Functions.OfType<Function.Timer>();

    /// <param name="settings">The app settings; those for the host override host.json.</param>
    /// <exception cref="InvalidAppException">With everything that is wrong with it.</exception>
    public static FunctionApp Read(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var host = HostSettings.Read(folder, settings);
        var functions = Directory.EnumerateDirectories(folder)
            .Where(inner => File.Exists(Path.Combine(inner, FunctionReading.FileName)))
            .Order(StringComparer.Ordinal)
            .Select(FunctionReading.Of)
            .ToList();
        string[] faults =
        [
            .. HostRules.Faults(host),
            .. functions.SelectMany(reading => reading.Faults),
            .. functions.Count == 0 ? [$"{folder} has no folder with a function.json"] : Array.Empty<string>(),
        ];
        return faults.Length == 0
            ? new FunctionApp(folder, host, [.. functions.Select(reading => reading.Function!)])
            : throw new InvalidAppException(faults);
    }
}
