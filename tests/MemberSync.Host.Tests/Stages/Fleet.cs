using System.Collections.Immutable;
using MemberSync.FunctionsHost;
using Microsoft.Extensions.Logging;

namespace MemberSync.Host.Tests.Stages;

/// <summary>The instances of a function app. One that ends is replaced, as by the platform.</summary>
internal sealed class Fleet(Func<HostOptions> options) : IAsyncDisposable
{
    private const int WordsShown = 30;

    private readonly Lock _lock = new();
    private ImmutableList<HostInstance> _running = [];
    private ImmutableList<HostInstance> _gone = [];
    private int _asked;

    public ImmutableList<HostInstance> Running => Volatile.Read(ref _running);

    /// <summary>What happened in all of them, also in those that are gone.</summary>
    public IEnumerable<T> All<T>()
        where T : HostEvent => _gone.Concat(Running).SelectMany(host => host.Journal.All<T>());

    public async Task AddAsync()
    {
        var host = await HostInstance.StartAsync(options());
        lock (_lock)
        {
            _running = _running.Add(host);
        }
    }

    /// <summary>Ends an instance as a power cut would, and starts another in its place.</summary>
    public async Task ReplaceAsync(HostInstance host)
    {
        lock (_lock)
        {
            _running = _running.Remove(host);
            _gone = _gone.Add(host);
        }

        await host.DisposeAsync();
        await AddAsync();
    }

    /// <summary>Who takes the next request: one after the other.</summary>
    public HostInstance Next()
    {
        var running = Running;
        return running[(Interlocked.Increment(ref _asked) & int.MaxValue) % running.Count];
    }

    /// <exception cref="InvalidOperationException">An instance gave up, or an invocation hangs.</exception>
    public void ThrowIfOver()
    {
        var ended = All<HostEvent.HostEnded>().Select(end => end.ToString());
        var hung = All<HostEvent.InvocationHung>().Select(hang => hang.ToString());
        if (ended.Concat(hung).FirstOrDefault() is { } trouble)
        {
            throw new InvalidOperationException($"{trouble}\n{LastWords()}");
        }
    }

    /// <summary>What the handlers wrote to standard error at last.</summary>
    public string LastWords() => string.Join('\n', All<HostEvent.HandlerWrote>()
        .Select(wrote => wrote.Line)
        .Where(line => line.Level > LogLevel.Information)
        .TakeLast(WordsShown)
        .Select(line => line.Text));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Running)
        {
            await host.DisposeAsync();
        }
    }
}
