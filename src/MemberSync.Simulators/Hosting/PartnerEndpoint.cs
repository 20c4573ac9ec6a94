using System.Text;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Hosting;

/// <summary>The thin shell that carries HTTP to a simulator and back, at the speed of the injected clock.</summary>
internal sealed class PartnerEndpoint(
    ISimulator simulator,
    TimeProvider time,
    Latency latency,
    IHostApplicationLifetime lifetime)
{
    public async Task ServeAsync(HttpContext context)
    {
        try
        {
            await ExchangeAsync(context);
        }
        catch (OperationCanceledException) when (IsOver(context))
        {
            context.Abort();
        }
    }

    private static async Task<SimRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // A form holds a file, whose bytes are to stay as they are.
        var isForm = request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
        var encoding = isForm ? Encoding.Latin1 : Encoding.UTF8;
        using var reader = new StreamReader(request.Body, encoding, detectEncodingFromByteOrderMarks: false);
        var body = await reader.ReadToEndAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        return new SimRequest(request.Method.ToUpperInvariant(), request.Path.Value ?? "/", headers, body)
        {
            Query = request.QueryString.Value ?? "",
        };
    }

    // Nobody waits for the answer any more, or nobody is left to give it.
    private bool IsOver(HttpContext context) =>
        context.RequestAborted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested;

    private async Task ExchangeAsync(HttpContext context)
    {
        var request = await ReadAsync(context.Request, context.RequestAborted);
        var trip = latency.Next();
        var sent = time.GetUtcNow();
        // Not cancelled with the request: what a caller gave up waiting for arrives all the same.
        await WaitUntilAsync(sent + trip.Outbound, lifetime.ApplicationStopping);
        var response = simulator.Handle(request, time);
        await WaitUntilAsync(sent + trip.Total + response.Delay, lifetime.ApplicationStopping);
        if (response.Delivery != Delivery.Answered)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (response.Body.Length > 0)
        {
            context.Response.ContentType = response.ContentType;
            await context.Response.WriteAsync(response.Body, context.RequestAborted);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var rest = moment - time.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest, time, cancellationToken);
        }
    }
}
