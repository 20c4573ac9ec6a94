using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Api;

/// <summary>Turns whatever goes wrong below into a problem, and writes one where an error has no words.</summary>
internal sealed partial class FaultGate(RequestDelegate next, ILogger<FaultGate> log)
{
    // The one place of the API where everything is caught: nothing internal may reach a caller.
    public async Task InvokeAsync(HttpContext http)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            await next(http);
            var isBare = !http.Response.HasStarted && http.Response.ContentType is null;
            if (isBare && Problems.ForStatus(http) is { } problem)
            {
                await problem.ExecuteAsync(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !http.Response.HasStarted)
        {
            await ProblemOf(http, fault).ExecuteAsync(http);
        }
    }

    private Problem ProblemOf(HttpContext http, Exception fault)
    {
        switch (fault)
        {
            case StoreUnavailableException:
                Log.StoreUnavailable(log, Route(http), fault);
                return Problems.StoreUnavailable();
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problems.TooLarge(BodyLimits.Largest, "Send less at a time.");
            case BadHttpRequestException bad:
                return Problems.BadRequest(bad.StatusCode);
            default:
                // The message may quote what was sent; the type and the place are enough to find the fault.
                Log.Unhandled(log, Route(http), fault.GetType().FullName, fault.StackTrace);
                return Problems.Internal();
        }
    }

    private static string Route(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Warning, "The store did not answer at {Route}")]
        public static partial void StoreUnavailable(ILogger logger, string route, Exception fault);

        [LoggerMessage(3202, LogLevel.Error, "{Fault} at {Route}: {Stack}")]
        public static partial void Unhandled(ILogger logger, string route, string? fault, string? stack);
    }
}
