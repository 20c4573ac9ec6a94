using MemberSync.Simulation.Worlds;
using Microsoft.Extensions.Logging;

namespace MemberSync.Simulation.Processes;

/// <summary>A log of which only those events are kept that a person must act on.</summary>
internal sealed class AlertLog<T>(Alerts alerts) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        alerts.Add(eventId.Id);
}
