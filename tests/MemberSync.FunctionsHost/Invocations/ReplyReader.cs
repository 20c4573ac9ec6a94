using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>Reads a handler's reply as the host does, with all that the host is odd about.</summary>
internal static class ReplyReader
{
    private static readonly string[] JsonTypes = ["application/json", "text/json"];

    /// <param name="mediaType">Without its parameters; null when the reply named none.</param>
    public static InvocationResult Read(HttpStatusCode status, string? mediaType, ReadOnlySpan<byte> body)
    {
        if ((int)status is < 200 or > 299)
        {
            return new InvocationResult.Failed(
                $"Response status code does not indicate success: {(int)status} ({status})."); // Nothing else is read.
        }

        if (body.IsEmpty)
        {
            return new InvocationResult.Hung($"{(int)status} without a body");
        }

        return JsonTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase)
            ? ReadJson(body)
            : new InvocationResult.Failed($"The reply's content type is {mediaType ?? "not given"}");
    }

    private static InvocationResult ReadJson(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonNode>(body) switch
            {
                null => new InvocationResult.Hung("the reply is null"),
                JsonObject reply => ReadObject(reply),
                _ => new InvocationResult.Failed("The reply is no JSON object"),
            };
        }
        catch (JsonException fault)
        {
            return new InvocationResult.Failed($"The reply is no JSON: {fault.Message}");
        }
    }

    private static InvocationResult ReadObject(JsonObject reply)
    {
        var parts = reply.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var (logs, outputs) = (parts["Logs"].LastOrDefault(), parts["Outputs"].LastOrDefault());
        if (logs is not (null or JsonArray) || outputs is not (null or JsonObject))
        {
            return new InvocationResult.Failed("The reply's Logs is no array, or its Outputs no object");
        }

        ImmutableArray<string> lines = [.. (logs as JsonArray ?? []).Select(line => line?.ToString() ?? "")];
        return new InvocationResult.Succeeded(lines, outputs as JsonObject ?? [], parts["ReturnValue"].LastOrDefault());
    }
}
