using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Http;
using MemberSync.Partners.Masking;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// Carries out calls to one facility at Mywellness. A caller that cancels gets the exception of that, and the session
/// in use is dropped: what became of the call is then unknown.
/// </summary>
internal sealed class MywellnessClient : IPartnerClient, IDisposable
{
    // A token is given up a minute early, so that none ends on its way.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    // Without a stated life: as long as one client keeps its tokens.
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(25);

    private readonly MywellnessAccess _access;
    private readonly HttpCaller _http;
    private readonly IPhotoSource _photos;
    private readonly TimeProvider _time;
    private readonly TokenPool _sessions;

    public MywellnessClient(
        MywellnessAccess access, HttpCaller http, IPhotoSource photos, TimeProvider time, int sessions)
    {
        _access = access;
        _http = http;
        _photos = photos;
        _time = time;
        _sessions = new TokenPool(time, sessions);
    }

    public int Idle => _sessions.Idle;

    public async Task<PartnerAnswer> LogInAsync(CancellationToken cancellationToken)
    {
        var (exchange, transcript) = await SendAsync(Paths.LogIn(_access), Requests.LogIn(_access), cancellationToken);
        if (exchange is not Exchange.Answered answered)
        {
            return Unanswered(exchange) with { Transcript = transcript };
        }

        var reply = Reply.Read(answered.Body.Span);
        var (answer, facilityId) = LogInReading.Of(
            answered, reply, _access.FacilityUrl, new Words([_access.ApiKey, _access.Password]));
        if (facilityId is not null)
        {
            _sessions.Put(new TokenChain(facilityId, reply!.Token!, EndOf(reply.ExpiresIn ?? UsualLife)));
        }

        return answer with { Transcript = transcript };
    }

    /// <summary>A log-in is the check, and the session it opens is kept for the calls that follow.</summary>
    public Task<PartnerAnswer> CheckAsync(CancellationToken cancellationToken) => LogInAsync(cancellationToken);

    public void Dispose()
    {
        _http.Dispose();
        _photos.Dispose();
    }

    public async Task<PartnerAnswer> CallAsync(PartnerCall call, CancellationToken cancellationToken)
    {
        var endpoint = call.Step.Endpoint;
        if (Paths.IdName(endpoint) is { } idName && !PersonIds.FitsInPath(call.Link.Ids[idName]))
        {
            return new PartnerAnswer.Refused(
                $"the {idName} is none of Mywellness's: those have letters, digits and hyphens");
        }

        return await _photos.CallAsync(
            call,
            endpoint == MywellnessEndpoints.UploadPhoto,
            image => CallAsync(call, image, cancellationToken),
            cancellationToken);
    }

    private async Task<PartnerAnswer> CallAsync(
        PartnerCall call, ReadOnlyMemory<byte> image, CancellationToken cancellationToken)
    {
        if (_sessions.Take() is not { } session)
        {
            return new PartnerAnswer.SessionEnded();
        }

        var endpoint = call.Step.Endpoint;
        var body = MywellnessEndpoints.IsAssumed(endpoint)
            ? AssumedRequests.Body(call, _access.Assumed, image, session.Token)
            : Requests.Body(call, _access.AddressField, session.Token);
        var (exchange, transcript) = await SendAsync(
            Paths.Of(endpoint, _access, session.FacilityId, call.Link), body, cancellationToken);
        if (exchange is not Exchange.Answered answered)
        {
            Keep(session, exchange is Exchange.NotSent);
            return Unanswered(exchange) with { Transcript = transcript };
        }

        var reply = Reply.Read(answered.Body.Span);
        var words = new Words([_access.ApiKey, _access.Password, session.Token, .. call.Link.Ids.Values]);
        var answer = AnswerReading.Of(endpoint, call.Link, answered, reply, words);
        if (answer is PartnerAnswer.Done done && call.Step.Looks)
        {
            answer = done with { Differs = Differences.Of(call.Member, reply!.Data) };
        }

        Roll(session, reply, answer);
        return AssumedReading.Of(endpoint, answered.Status, answer) with { Transcript = transcript };
    }

    private static PartnerAnswer Unanswered(Exchange exchange) => exchange switch
    {
        Exchange.NotSent notSent => new PartnerAnswer.Failed(notSent.Detail),
        Exchange.Lost lost => new PartnerAnswer.Lost(lost.Detail),
        _ => throw new System.Diagnostics.UnreachableException($"No answer for {exchange.GetType().Name}."),
    };

    private async Task<(Exchange Exchange, Transcript Transcript)> SendAsync(
        Uri address, byte[] body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("X-MWAPPS-CLIENT", "thirdParties");
        request.Headers.Add("X-MWAPPS-APIKEY", _access.ApiKey);
        using var content = new OnceContent(body, "application/json");
        var exchange = await _http.SendAsync(request, content, MywellnessEndpoints.CallTimeout, cancellationToken);
        return (exchange, Transcripts.Of(request, content, exchange));
    }

    private void Roll(TokenChain session, Reply? reply, PartnerAnswer answer)
    {
        if (answer is PartnerAnswer.SessionEnded)
        {
            return;
        }

        if (reply?.Token is { } token)
        {
            // Whether a new token lives longer than its session is not known unless the answer says so.
            var endsAt = reply.ExpiresIn is { } life ? EndOf(life) : session.EndsAt;
            _sessions.Put(session with { Token = token, EndsAt = endsAt });
            return;
        }

        // Inferred: a call turned away for its rate has not used its token up.
        Keep(session, answer is PartnerAnswer.Throttled);
    }

    private void Keep(TokenChain session, bool unused)
    {
        if (unused)
        {
            _sessions.Put(session);
        }
    }

    private DateTimeOffset EndOf(TimeSpan life) =>
        _time.GetUtcNow() + (life > 2 * Margin ? life - Margin : life / 2);
}
