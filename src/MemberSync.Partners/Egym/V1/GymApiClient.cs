using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym.V1;

/// <summary>Carries out calls for one location over gymapi v1. There are no sessions.</summary>
internal sealed class GymApiClient(GymApiAccess access, HttpCaller http, IPhotoSource photos, TimeProvider time)
    : IPartnerClient, IDisposable
{
    private readonly AddressClaims _addresses = new(time);

    public int Idle => int.MaxValue;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("eGym has no log-in.");

    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken)
    {
        var words = new Words([access.Token]);
        return SendAsync(GymApiRequests.Alive, answer => GymApiAnswers.OfCheck(answer, words), cancellationToken);
    }

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) =>
        _addresses.InTheWay(call) is { } another
            ? Task.FromResult(another)
            : photos.CallAsync(
                call,
                call.Step.Endpoint == GymApiEndpoints.PublishPhoto,
                image => CallAsync(call, image, cancellationToken),
                cancellationToken);

    public void Dispose()
    {
        http.Dispose();
        photos.Dispose();
    }

    private Task<PartnerAnswer> CallAsync(PartnerCall call, ReadOnlyMemory<byte> image, CancellationToken cancellationToken)
    {
        var words = new Words([access.Token, call.Member.Email ?? "", call.Member.Phone ?? "", .. call.Link.Ids.Values]);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return SendAsync(
            GymApiRequests.Of(call, access.Rules, image, today),
            answer => GymApiAnswers.Of(call, answer, words),
            cancellationToken);
    }

    private async Task<PartnerAnswer> SendAsync(
        EgymRequest request, Func<Exchange.Answered, PartnerAnswer> read, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, access.At(request.Path));
        message.Headers.Add("X-ACCESS-TOKEN", access.Token);
        using var content = new OnceContent(request.Body, request.MediaType);
        var exchange = await http.SendAsync(message, content, EgymEndpoints.CallTimeout, cancellationToken);
        return exchange.Answer(read) with { Transcript = Transcripts.Of(message, content, exchange) };
    }
}
