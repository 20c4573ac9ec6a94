using MemberSync.FunctionsHost.Handlers;
using MemberSync.FunctionsHost.Invocations;
using Microsoft.AspNetCore.Http;
using Yarp.ReverseProxy.Forwarder;

namespace MemberSync.FunctionsHost.Http;

/// <summary>
/// <c>enableProxyingHttpRequest</c>: requests stream through the same proxy that the host uses, with its settings.
/// </summary>
internal sealed class Proxying(IHttpForwarder forwarder, HttpMessageInvoker http, Handler handler, HostRun run)
{
    private static readonly ForwarderRequestConfig Config = new() { ActivityTimeout = TimeSpan.FromSeconds(240) };

    public async Task ForwardAsync(HttpContext context)
    {
        var process = await handler.ReadyAsync();
        var id = run.NewId().ToString();
        var headers = context.Request.Headers;
        headers[HostHeaders.VersionName] = HostHeaders.Version;
        headers[HostHeaders.InvocationIdName] = id;
        headers["x-ms-invocation-id"] = id;
        var error = await forwarder.SendAsync(
            context, process.Address.ToString(), http, Config, HttpTransformer.Default, run.Stopping);
        if (error != ForwarderError.None && !run.Stopping.IsCancellationRequested)
        {
            run.Journal.Note(new HostEvent.RequestFailed(context.Request.Path, error.ToString()));
        }
    }
}
