using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using MemberSync.Engine.Ports;
using MemberSync.Http;

namespace MemberSync.Sources.Asking;

/// <summary>Makes one request to a gym system, once, and reads what came of it. Safe for concurrent use.</summary>
/// <param name="system">What operators call the gym system.</param>
internal sealed class Inquirer(HttpCaller http, string system) : IDisposable
{
    /// <summary>From the request until the whole answer is read.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private const string Form = "application/x-www-form-urlencoded";

    public void Dispose() => http.Dispose();

    public Task<Reply> GetAsync(Uri address, Action<HttpRequestHeaders> prove, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, address, new OnceContent(default, "application/json"), prove, cancellationToken);

    public Task<Reply> PostFormAsync(
        Uri address, ReadOnlyMemory<byte> form, Action<HttpRequestHeaders> prove, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, address, new OnceContent(form, Form), prove, cancellationToken);

    private async Task<Reply> SendAsync(
        HttpMethod method,
        Uri address,
        OnceContent content,
        Action<HttpRequestHeaders> prove,
        CancellationToken cancellationToken)
    {
        using (content)
        {
            using var request = new HttpRequestMessage(method, address);
            prove(request.Headers);
            return await http.SendAsync(request, content, Timeout, cancellationToken) switch
            {
                Exchange.Answered answered => Read(answered),
                Exchange.NotSent notSent => new SourceAnswer.Failed($"{system} was not reached: {notSent.Detail}"),
                Exchange.Lost lost => new SourceAnswer.Failed($"{system} gave no whole answer: {lost.Detail}"),
                var exchange => throw new UnreachableException(exchange.GetType().Name),
            };
        }
    }

    private Reply Read(Exchange.Answered answered) => answered.Status switch
    {
        200 => Json(answered.Body),
        401 => Reply.Unproved($"{system} does not take the credentials (HTTP 401); set the right ones"),
        403 => new SourceAnswer.Misconfigured(
            $"{system} does not let these credentials read this (HTTP 403); give them the rights that the page on this kind "
            + "of source lists"),
        404 => Reply.Missing,
        429 => new SourceAnswer.Throttled(answered.RetryAfter),
        408 or >= 500 => new SourceAnswer.Failed($"{system} answered HTTP {answered.Status}"),
        >= 300 and < 400 => new SourceAnswer.Misconfigured(
            $"{system} sends whoever asks to another address (HTTP {answered.Status}); set the address that it documents"),
        _ => new SourceAnswer.Unreadable($"{system} refused the request with HTTP {answered.Status}"),
    };

    // What is no JSON is a page of some server on the way, or broke off: the next answer may be whole.
    private Reply Json(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Reply.Of(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return new SourceAnswer.Failed($"{system} answered HTTP 200 with something that is not JSON");
        }
    }
}
