using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs.Service;

/// <summary>Asks the service, and turns every way in which that can fail into words and an exit status.</summary>
internal sealed class Caller(HttpClient http)
{
    public async Task<Answer<T>> AskAsync<T>(
        HttpMethod method, string path, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        return await AskAsync(request, shape, cancellationToken);
    }

    public async Task<Answer<T>> AskAsync<T>(
        HttpRequestMessage request, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        using var reply = await SendAsync(request, cancellationToken);
        var json = await ReachAsync(() => reply.Content.ReadAsStringAsync(cancellationToken), cancellationToken);
        try
        {
            return new Answer<T>(JsonSerializer.Deserialize(json, shape)!, json);
        }
        catch (JsonException)
        {
            throw NotTheService(reply);
        }
    }

    /// <summary>An answer that tells of success, its body unread; the caller disposes it.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var reply = await ReachAsync(
            () => http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken), cancellationToken);
        if (reply.IsSuccessStatusCode)
        {
            return reply;
        }

        using (reply)
        {
            throw await RefusalAsync(reply, cancellationToken);
        }
    }

    private async Task<T> ReachAsync<T>(Func<Task<T>> ask, CancellationToken stopping)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            throw new VerbFailure(
                ExitStatus.NotReachable,
                $"The service at {http.BaseAddress} cannot be reached: {fault.GetBaseException().Message.TrimEnd('.')}. Is it running (./run serve), and is the "
                + "address right (--url, or MEMBERSYNC_URL)?");
        }
    }

    private async Task<VerbFailure> RefusalAsync(HttpResponseMessage reply, CancellationToken cancellationToken)
    {
        var text = await ReachAsync(() => reply.Content.ReadAsStringAsync(cancellationToken), cancellationToken);
        if (reply.Content.Headers.ContentType?.MediaType != Problem.ContentType
            || JsonSerializer.Deserialize(text, ApiJson.Wire.Problem) is not { } problem)
        {
            return NotTheService(reply);
        }

        var errors = (problem.Errors ?? []).Select(error => $"{Environment.NewLine}  {error}");
        var isAllowed = reply.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        return new VerbFailure(
            isAllowed ? ExitStatus.Failed : ExitStatus.NotAllowed,
            $"{problem.Title}. {problem.Detail}{string.Concat(errors)}");
    }

    private static VerbFailure NotTheService(HttpResponseMessage reply) => new(
        ExitStatus.Failed,
        $"{reply.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Authority)} answered {(int)reply.StatusCode} in another way than "
        + "MemberSync does. Is the address right, and is a proxy in between?");
}
