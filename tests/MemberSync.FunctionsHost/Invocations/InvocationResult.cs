using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>What the host makes of a handler's reply.</summary>
internal abstract record InvocationResult
{
    private InvocationResult()
    {
    }

    /// <param name="Outputs">By binding; the double writes none of them anywhere.</param>
    internal sealed record Succeeded(ImmutableArray<string> Logs, JsonObject Outputs, JsonNode? ReturnValue)
        : InvocationResult;

    internal sealed record Failed(string Reason) : InvocationResult;

    /// <summary>The host neither completes nor fails the invocation; it ends with the function's time-out.</summary>
    internal sealed record Hung(string Reason) : InvocationResult;
}
