using System.Globalization;
using System.Text;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Webhook;

/// <summary>Sends messages to one receiver. There are no sessions.</summary>
internal sealed class WebhookClient(WebhookAccess access, HttpCaller http, TimeProvider time) : IPartnerClient, IDisposable
{
    public int Idle => int.MaxValue;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Webhooks need no log-in, and the plan names none.");

    public async Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        var message = Messages.Of(call, access.Connection, time.GetUtcNow());
        var (exchange, transcript) = await SendAsync(message, cancellationToken);
        return new AnswerReading(access).Of(call, exchange) with { Transcript = transcript };
    }

    public async Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken)
    {
        var (exchange, transcript) =
            await SendAsync(Messages.Ping(access.Connection, time.GetUtcNow()), cancellationToken);
        return new AnswerReading(access).OfPing(exchange) with { Transcript = transcript };
    }

    public void Dispose() => http.Dispose();

    private async Task<(Exchange Exchange, Transcript Transcript)> SendAsync(
        Message message, CancellationToken cancellationToken)
    {
        using var content = new OnceContent(Encoding.UTF8.GetBytes(message.Body.ToJsonString()), "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, access.Connection.Address);
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var unsigned = new SignedMessage(message.Id, timestamp, string.Empty, content.Body);
        var signatures = string.Join(' ', access.Secrets.Select(secret => WebhookSignature.Sign(secret, unsigned)));
        request.Headers.Add(WebhookSignature.IdHeader, message.Id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation(WebhookSignature.SignatureHeader, signatures);
        var exchange = await http.SendAsync(request, content, WebhookEndpoints.CallTimeout, cancellationToken);
        return (exchange, Transcripts.Of(request, content, exchange));
    }
}
