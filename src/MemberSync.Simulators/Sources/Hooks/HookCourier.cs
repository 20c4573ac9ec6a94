using System.Net.Http.Headers;
using System.Text;

namespace MemberSync.Simulators.Sources.Hooks;

/// <summary>Sends a gym system's webhooks: one after the other, each once, without a second try.</summary>
internal sealed class HookCourier(ISourceSimulator simulator, TimeProvider time, HookLimits limits) : BackgroundService
{
    private readonly SemaphoreSlim _wakes = new(0);

    // The receiver is this machine's own; whatever it answers is only counted.
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Says that something may wait to be sent.</summary>
    public void Wake() => _wakes.Release();

    public override void Dispose()
    {
        _http.Dispose();
        _wakes.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var hook in simulator.TakeDue(time.GetUtcNow()))
            {
                simulator.Answered(hook, await SendAsync(hook, stoppingToken));
            }

            await RestAsync(stoppingToken);
        }
    }

    private async Task RestAsync(CancellationToken stoppingToken)
    {
        if (simulator.NextDue is not { } due)
        {
            await _wakes.WaitAsync(stoppingToken);
            return;
        }

        var rest = due - time.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            // Something more urgent may come meanwhile.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(rest, time, stop.Token), _wakes.WaitAsync(stop.Token));
            await stop.CancelAsync();
        }
    }

    private async Task<int?> SendAsync(Hook hook, CancellationToken stoppingToken)
    {
        using var expiry = new CancellationTokenSource(limits.Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, stoppingToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(hook.Body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        foreach (var (name, value) in hook.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await _http.SendAsync(request, stop.Token);
            return (int)response.StatusCode;
        }
        catch (Exception failed) when (
            failed is HttpRequestException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
