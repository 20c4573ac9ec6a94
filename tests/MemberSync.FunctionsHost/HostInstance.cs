using Azure.Storage.Queues;
using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Handlers;
using MemberSync.FunctionsHost.Http;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.FunctionsHost.Queues;
using MemberSync.FunctionsHost.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace MemberSync.FunctionsHost;

/// <summary>
/// One instance of a double of the Azure Functions host (v4) over a custom handler. It runs a published app folder as
/// the host does, as far as docs/functions-host.md describes it; several of them over one storage account are a
/// function app that has scaled out.
/// </summary>
internal sealed class HostInstance : IAsyncDisposable
{
    private readonly HostOptions _options;
    private readonly HostRun _run;
    private readonly HttpMessageInvoker _http;
    private readonly Handler _handler;
    private readonly Dictionary<string, TimerListener> _timers;
    private readonly List<Task> _running = [];
    private readonly Lazy<Task> _stop;
    private WebApplication? _front;

    private HostInstance(HostOptions options, FunctionApp app)
    {
        _options = options;
        App = app;
        _run = new HostRun(options);
        _stop = new Lazy<Task>(StopAsync);
        _http = Http(followsRedirects: !app.Host.CustomHandler.EnableForwardingHttpRequest);
        _handler = new Handler(app, options.Settings, _http, _run);
        Invoker = new Invoker(_handler, _http, app.Host.FunctionTimeout, _run);
        _timers = app.TimerFunctions.ToDictionary(
            function => function.Name, function => new TimerListener(function, options, Invoker, _run));
    }

    public FunctionApp App { get; }

    public Invoker Invoker { get; }

    public Journal Journal => _run.Journal;

    /// <summary>Why the host gave up; never ends while it has not.</summary>
    public Task<string> Ended => _run.Ended;

    /// <summary>Where requests from outside go.</summary>
    public Uri Address => new(_front!.Urls.Single());

    /// <exception cref="InvalidAppException">The host would not load this app.</exception>
    public static async Task<HostInstance> StartAsync(HostOptions options)
    {
        var host = new HostInstance(options, FunctionApp.Read(options.AppFolder, options.Settings));
        host._front = await HttpFront.StartAsync(host.App, host.Forward);
        host._running.Add(host._handler.RunAsync());
        host._running.AddRange(host._timers.Values.Select(timer => timer.RunAsync()));
        host._running.AddRange(host.App.QueueFunctions.Select(function => host.Listener(function).RunAsync()));
        return host;
    }

    /// <summary>Where the handler listens that runs now; waits for one that starts.</summary>
    public async Task<Uri> HandlerAddressAsync() => (await _handler.ReadyAsync()).Address;

    /// <summary>Fires a timer now, whenever it is due.</summary>
    public Task<InvocationResult> FireAsync(string function, bool isPastDue = false) =>
        _timers[function].FireAsync(isPastDue);

    /// <summary>Ends the handler's process as the system might; the host sees it and starts another.</summary>
    public void KillHandler() => _handler.Kill();

    /// <summary>
    /// Ends host and handler at once, which is also how the host stops: messages in hand stay hidden until their time
    /// is over.
    /// </summary>
    public ValueTask DisposeAsync() => new(_stop.Value);

    private static HttpMessageInvoker Http(bool followsRedirects) => new(Transport(followsRedirects));

    private static SocketsHttpHandler Transport(bool followsRedirects) =>
        new() { AllowAutoRedirect = followsRedirects, UseProxy = false, UseCookies = false };

    private async Task StopAsync()
    {
        _run.Stop();
        await Task.WhenAll(_running);
        _options.Timers.ReleaseAll(_run);
        if (_front is { } front)
        {
            await front.DisposeAsync();
        }

        _http.Dispose();
        _run.Dispose();
    }

    private Func<HttpContext, Task> Forward(IServiceProvider services)
    {
        if (!App.Host.CustomHandler.EnableProxyingHttpRequest)
        {
            return new Forwarding(_http, _handler, _run).ForwardAsync;
        }

        var retrying = new RetryingHandler(Transport(followsRedirects: false), _run.RealTime);
        var forwarder = services.GetRequiredService<IHttpForwarder>();
        return new Proxying(forwarder, new HttpMessageInvoker(retrying), _handler, _run).ForwardAsync;
    }

    private QueueListener Listener(Function.Queue function)
    {
        var connection = _options.Settings.GetValueOrDefault(function.Connection)
            ?? throw new InvalidAppException([$"{function.Name}: there is no setting '{function.Connection}'"]);
        return new(function, App.Host.Extensions.Queues, new QueueServiceClient(connection), Invoker, _run);
    }
}
