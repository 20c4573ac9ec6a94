using System.Text.Json;
using MemberSync.Functions.Api;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Triggers;

/// <summary>
/// Answers the Functions host: <c>POST /FunctionName</c> for every queue and timer. An answer with an empty body would
/// leave the invocation hanging, so success always has one; any other status is a failure, which the host repeats.
/// </summary>
internal static class InvocationEndpoints
{
    private const string Done = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    // The host kills the process when an invocation takes ten minutes; what runs is told to end before that.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(9);

    public static void Map(WebApplication app)
    {
        var triggers = app.Services.GetRequiredService<TriggerTable>();
        foreach (var queue in triggers.Queues)
        {
            Map(app, queue.Function, async (http, stopping) =>
            {
                var message = await MessageOfAsync(http.Request, stopping);
                await (message is null ? http.NotAnInvocationAsync() : queue.Route.Handle(message, stopping));
            });
        }

        foreach (var timer in triggers.Timers)
        {
            Map(app, timer.Function, (_, stopping) => timer.Run(stopping));
        }
    }

    private static void Map(WebApplication app, string function, Func<HttpContext, CancellationToken, Task> run) =>
        app.MapPost($"/{function}", (HttpContext http) => AnswerAsync(http, function, run)).NeedsNoKey();

    private static async Task AnswerAsync(
        HttpContext http, string function, Func<HttpContext, CancellationToken, Task> run)
    {
        if (!HostCall.Made(http.Request, function))
        {
            await Problems.NoRoute(http.Request).ExecuteAsync(http);
            return;
        }

        var services = http.RequestServices;
        using var late = new CancellationTokenSource(Deadline, services.GetRequiredService<TimeProvider>());
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
            late.Token, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await run(http, stopping.Token);
        if (!http.Response.HasStarted)
        {
            await Results.Text(Done, "application/json").ExecuteAsync(http);
        }
    }

    private static async Task<string?> MessageOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            using var payload = await JsonDocument.ParseAsync(request.Body, default, cancellationToken);
            return Invocation.MessageOf(payload.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Task NotAnInvocationAsync(this HttpContext http) =>
        Problems.BadRequest(StatusCodes.Status400BadRequest).ExecuteAsync(http);
}
