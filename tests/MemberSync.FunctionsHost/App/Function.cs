using System.Collections.Immutable;
using MemberSync.FunctionsHost.Timers;

namespace MemberSync.FunctionsHost.App;

/// <summary>A function of the app, by what fires it.</summary>
/// <param name="Name">Its folder's name, case as on disk.</param>
internal abstract record Function(string Name)
{
    /// <summary>Gets requests from outside as they came.</summary>
    /// <param name="Route">Without the prefix.</param>
    internal sealed record Http(string Name, string Route, ImmutableArray<string> Methods, string AuthLevel)
        : Function(Name);

    /// <summary>Gets the messages of a queue.</summary>
    /// <param name="Connection">The setting that leads to the storage account.</param>
    /// <param name="IsBinary">The body comes as base64, once encoded, and not as a text in a text.</param>
    internal sealed record Queue(string Name, string Binding, string QueueName, string Connection, bool IsBinary)
        : Function(Name);

    /// <summary>Gets the time told.</summary>
    internal sealed record Timer(string Name, string Binding, CronSchedule Schedule, bool UseMonitor) : Function(Name)
    {
        // The host leaves schedules alone that come more than once a minute.
        public bool IsMonitored => UseMonitor && !Schedule.IsSubMinute;
    }
}
