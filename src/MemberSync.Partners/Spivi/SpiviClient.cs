using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Spivi;

/// <summary>Carries out calls to one site at Spivi, which needs no session: each call names its credentials.</summary>
internal sealed class SpiviClient(SpiviAccess access, HttpCaller http, IIdSource passwords) : IPartnerClient, IDisposable
{
    private readonly Words _words = new([access.SourceName, access.Password]);

    public int Idle => int.MaxValue;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("Spivi has no log-in.");

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) => SendAsync(
        call.Step.Endpoint,
        Requests.Of(call, access, NewPassword),
        answered => AnswerReading.Of(call, answered, access.Settings, _words),
        cancellationToken);

    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => SendAsync(
        SpiviEndpoints.GetClients,
        Requests.Check(access),
        answered => AnswerReading.OfCheck(answered, _words),
        cancellationToken);

    public void Dispose() => http.Dispose();

    private string NewPassword() => passwords.Next().ToString("N");

    private async Task<PartnerAnswer> SendAsync(
        Endpoint endpoint, Form form, Func<Exchange.Answered, PartnerAnswer> read, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"{access.Base}/{SpiviEndpoints.Path(endpoint)}"));
        using var content = new OnceContent(form.ToBytes(), "application/x-www-form-urlencoded");
        var exchange = await http.SendAsync(request, content, SpiviEndpoints.CallTimeout, cancellationToken);
        return exchange.Answer(read) with { Transcript = Transcripts.Of(request, content, exchange) };
    }
}
