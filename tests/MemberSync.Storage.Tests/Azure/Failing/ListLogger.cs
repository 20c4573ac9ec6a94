using System.Collections.Concurrent;
using MemberSync.Storage.Azure;
using Microsoft.Extensions.Logging;

namespace MemberSync.Storage.Tests.Azure.Failing;

/// <summary>Keeps the ids of what was logged.</summary>
internal sealed class ListLogger : ILogger<AzureStore>
{
    private readonly ConcurrentQueue<int> _ids = new();

    public IReadOnlyCollection<int> Ids => _ids;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        _ids.Enqueue(eventId.Id);
}
