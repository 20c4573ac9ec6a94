using MemberSync.FunctionsHost.Handlers;
using MemberSync.FunctionsHost.Invocations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MemberSync.FunctionsHost.Http;

/// <summary>
/// <c>enableForwardingHttpRequest</c>, the older way: repeated query keys are merged, most headers of the content are
/// dropped, a body without a length cannot pass, and the answer is read whole before it goes on.
/// </summary>
internal sealed class Forwarding(HttpMessageInvoker http, Handler handler, HostRun run)
{
    private static readonly string[] HopByHop = ["Transfer-Encoding", "Connection", "Keep-Alive"];

    public async Task ForwardAsync(HttpContext context)
    {
        var process = await handler.ReadyAsync();
        try
        {
            using var request = Copy(context.Request, process.Address);
            HostHeaders.AddTo(request.Headers, run.NewId());
            using var answer = await http.SendAsync(request, run.Stopping);
            await RelayAsync(answer, context.Response);
        }
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
        {
            run.Journal.Note(new HostEvent.RequestFailed(context.Request.Path, fault.Message));
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static HttpRequestMessage Copy(HttpRequest from, Uri handlerAddress)
    {
        if (from.ContentLength is null && from.Headers.TransferEncoding.Count > 0)
        {
            throw new InvalidOperationException(
                "'Transfer-Encoding: chunked' header can not be used when content object is not specified.");
        }

        var path = from.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var request = new HttpRequestMessage(
            new HttpMethod(from.Method), new Uri(handlerAddress, path.TrimStart('/') + Query(from)));
        foreach (var (name, values) in from.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        if (from.ContentLength > 0)
        {
            request.Content = new StreamContent(from.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", from.ContentType);
            request.Content.Headers.ContentLength = from.ContentLength;
        }

        return request;
    }

    private static string Query(HttpRequest from) => from.Query.Count == 0
        ? ""
        : "?" + string.Join('&', from.Query.Select(pair =>
            $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(string.Join(',', pair.Value.ToArray()))}"));

    private static async Task RelayAsync(HttpResponseMessage answer, HttpResponse to)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        to.StatusCode = (int)answer.StatusCode;
        var headers = answer.Headers.Concat(answer.Content.Headers);
        foreach (var (name, values) in headers.Where(header => !HopByHop.Contains(header.Key)))
        {
            to.Headers[name] = values.ToArray();
        }

        if (body.Length > 0)
        {
            await to.Body.WriteAsync(body);
        }
    }
}
