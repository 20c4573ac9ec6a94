namespace MemberSync.Functions.Triggers;

/// <summary>
/// Tells the host's own invocations from requests that somebody outside made look like them. The host calls
/// <c>POST http://127.0.0.1:port/FunctionName</c> with one invocation id; what it forwards from outside keeps its own
/// path below /api and carries a forwarder's headers.
/// </summary>
internal static class HostCall
{
    private const string InvocationId = "X-Azure-Functions-InvocationId";

    private static readonly string[] ForwardersHeaders =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-ARR-LOG-ID", "DISGUISED-HOST"];

    public static bool Made(HttpRequest request, string function) =>
        request.Path.Equals($"/{function}", StringComparison.Ordinal)
        && request.Host.Host == "127.0.0.1"
        && request.Headers[InvocationId] is [var id]
        && Guid.TryParse(id, out _)
        && !ForwardersHeaders.Any(request.Headers.ContainsKey);
}
