using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Egym;

/// <summary>Carries out calls with one key at eGym. There are no sessions.</summary>
internal sealed class EgymClient(EgymAccess access, HttpCaller http, IPhotoSource photos)
    : IPartnerClient, IPeopleSource, IDisposable
{
    public int Idle => int.MaxValue;

    public Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException("eGym has no log-in.");

    public async Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken)
    {
        var words = new Words([access.ApiKey]);
        return await SendAsync(Requests.Check, answer => AnswerReading.OfCheck(answer, words), cancellationToken);
    }

    public async Task<PeoplePage> ListAsync(DateTimeOffset until, int offset, CancellationToken cancellationToken)
    {
        var (words, page) = (new Words([access.ApiKey]), default(PeoplePage));
        var answer = await SendAsync(
            Requests.List(until, offset),
            answered => (page = PageReading.Of(answered, words)).Answer,
            cancellationToken);
        return page ?? new PeoplePage(answer);
    }

    public Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken) => photos.CallAsync(
        call,
        call.Step.Endpoint == EgymEndpoints.UploadImage,
        image => CallAsync(call, image, cancellationToken),
        cancellationToken);

    public void Dispose()
    {
        http.Dispose();
        photos.Dispose();
    }

    private Task<PartnerAnswer> CallAsync(PartnerCall call, ReadOnlyMemory<byte> image, CancellationToken cancellationToken)
    {
        var wanted = Portrait.Of(call.Member, access.Rules);
        var words = new Words(
            [access.ApiKey, call.Member.Email ?? "", call.Member.Phone ?? "", .. call.Link.Ids.Values]);
        return SendAsync(
            Requests.Of(call, access.Rules, image),
            answer => AnswerReading.Of(call, wanted, answer, words),
            cancellationToken);
    }

    private async Task<PartnerAnswer> SendAsync(
        EgymRequest request, Func<Exchange.Answered, PartnerAnswer> read, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(access.Base + request.Path));
        message.Headers.Add("x-api-key", access.ApiKey);
        using var content = new OnceContent(request.Body, request.MediaType);
        var exchange = await http.SendAsync(message, content, EgymEndpoints.CallTimeout, cancellationToken);
        return exchange.Answer(read) with { Transcript = Transcripts.Of(message, content, exchange) };
    }
}
