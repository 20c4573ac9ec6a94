using System.Collections.Concurrent;

namespace MemberSync.Benchmarks.Load;

/// <summary>Sends requests, each made by its number, and takes their times. Connections are kept and as many as needed.</summary>
internal sealed class Generator(Func<int, HttpRequestMessage> request, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false });
    private readonly ConcurrentBag<double> _milliseconds = [];
    private int _failed;
    private int _sent;

    /// <summary>
    /// So many a second, whatever becomes of those before: who has to wait for its turn to be sent is late, and counted
    /// from when it was due.
    /// </summary>
    public async Task<Latencies> AtRateAsync(int perSecond, TimeSpan span)
    {
        Begin();
        var (started, all) = (time.GetTimestamp(), (int)(perSecond * span.TotalSeconds));
        var sent = new List<Task>(all);
        using var ticks = new PeriodicTimer(Tick, time);
        while (sent.Count < all)
        {
            await ticks.WaitForNextTickAsync();
            for (var due = time.GetElapsedTime(started).TotalSeconds * perSecond; sent.Count < all && sent.Count < due;)
            {
                sent.Add(SendAsync(started, TimeSpan.FromSeconds((double)sent.Count / perSecond)));
            }
        }

        await Task.WhenAll(sent);
        return End(started);
    }

    /// <summary>As many as there are answers for: so many senders, each with one request after the other.</summary>
    public async Task<Latencies> AsFastAsPossibleAsync(int senders, TimeSpan span)
    {
        Begin();
        var started = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, senders).Select(_ => Task.Run(async () =>
        {
            while (time.GetElapsedTime(started) is var now && now < span)
            {
                await SendAsync(started, now);
            }
        })));
        return End(started);
    }

    public void Dispose() => _http.Dispose();

    private void Begin()
    {
        _milliseconds.Clear();
        _failed = 0;
    }

    private Latencies End(long started) => new([.. _milliseconds.Order()], _failed, time.GetElapsedTime(started));

    private async Task SendAsync(long started, TimeSpan due)
    {
        try
        {
            using var message = request(Interlocked.Increment(ref _sent));
            using var answer = await _http.SendAsync(message);
            answer.EnsureSuccessStatusCode();
            _milliseconds.Add((time.GetElapsedTime(started) - due).TotalMilliseconds);
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _failed);
        }
    }
}
