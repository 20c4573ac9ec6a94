using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MemberSync.FunctionsHost.Timers;

namespace MemberSync.FunctionsHost.App;

/// <summary>One function.json: the function, or what keeps the host or this double from loading it.</summary>
internal sealed partial record FunctionReading(Function? Function, ImmutableArray<string> Faults)
{
    public const string FileName = "function.json";

    private const int Patience = 1000;

    public static FunctionReading Of(string folder)
    {
        var name = Path.GetFileName(folder);
        var json = FunctionJson.Read(Path.Combine(folder, FileName));
        var faults = FaultsOf(folder, name, json).ToImmutableArray();
        return faults.IsEmpty ? Make(name, json) : new(null, [.. faults.Select(fault => $"{name}: {fault}")]);
    }

    private static IEnumerable<string> FaultsOf(string folder, string name, FunctionJson json)
    {
        if (!FunctionName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            yield return "the name is not one that the host takes";
        }

        if (Directory.EnumerateFileSystemEntries(folder).Skip(1).Any())
        {
            yield return "the folder has more than its function.json, and the host would take that for a script";
        }

        foreach (var binding in json.Bindings.Where(binding => !BindingName().IsMatch(binding.Name)))
        {
            yield return $"the binding's name '{binding.Name}' is not one that the host takes";
        }

        if (json.Inputs.Count() != 1)
        {
            yield return "this double knows only functions with exactly one input, the trigger";
        }

        if (json.Retry is not null || json.Bindings.Any(binding => binding.RunOnStartup))
        {
            yield return "this double knows neither retry policies nor runOnStartup";
        }
    }

    private static FunctionReading Make(string name, FunctionJson json)
    {
        var trigger = json.Inputs.Single();
        var outputs = json.Outputs.Select(output => output.Type).ToList();
        return trigger.Type switch
        {
            "httpTrigger" when outputs is not ["http"] =>
                Fault(name, "only one output of type http leaves HTTP as it is"),
            "httpTrigger" when IsReserved(trigger.Route) =>
                Fault(name, $"the host keeps routes like '{trigger.Route}' to itself"),
            "httpTrigger" => Good(new Function.Http(name, trigger.Route ?? name, trigger.Methods, trigger.AuthLevel)),
            _ when outputs.Count > 0 => Fault(name, "this double knows no outputs besides http"),
            "queueTrigger" => Good(new Function.Queue(
                name, trigger.Name, trigger.QueueName, trigger.Connection, trigger.DataType == "binary")),
            "timerTrigger" => CronSchedule.TryParse(trigger.Schedule) is { } schedule
                ? Good(new Function.Timer(name, trigger.Name, schedule, trigger.UseMonitor))
                : Fault(name, $"'{trigger.Schedule}' is no schedule of six fields"),
            _ => Fault(name, $"there is no trigger '{trigger.Type}' that this double knows"),
        };
    }

    private static bool IsReserved(string? route) =>
        route is not null
        && (route.StartsWith("admin", StringComparison.OrdinalIgnoreCase)
            || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase));

    private static FunctionReading Good(Function function) => new(function, []);

    private static FunctionReading Fault(string name, string fault) => new(null, [$"{name}: {fault}"]);

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}$", RegexOptions.IgnoreCase, Patience)]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"^(?:[a-zA-Z][a-zA-Z0-9]{0,127}|\$return)$", RegexOptions.None, Patience)]
    private static partial Regex BindingName();
}
