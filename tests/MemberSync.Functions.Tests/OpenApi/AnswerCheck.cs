using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>Compares an answer with what the description says of its operation.</summary>
internal static class AnswerCheck
{
    /// <summary>What the description does not say; nothing when it says it all.</summary>
    public static IReadOnlyList<string> Faults(DocumentedOperation operation, Reply reply)
    {
        var status = (int)reply.Status;
        if (operation.Answer(status) is not { } answer)
        {
            return [$"{operation} answers {status}, which is not described: {reply.Text}"];
        }

        if (answer["content"] is not JsonObject contents)
        {
            return reply.Text.Length == 0 ? [] : [$"{operation} answers {status} with a body, and none is described: {reply.Text}"];
        }

        return contents[reply.MediaType ?? ""] is { } content
            ? [.. Bodies(reply).SelectMany(body => SchemaCheck.Faults(body, content["schema"]!)).Select(fault => $"{operation} {status}: {fault} in {reply.Text}")]
            : [$"{operation} answers {status} as '{reply.MediaType}', which is not described: {reply.Text}"];
    }

    private static IEnumerable<JsonNode?> Bodies(Reply reply) => reply.MediaType switch
    {
        "application/json" or "application/problem+json" => [JsonNode.Parse(reply.Text)],
        _ => [],
    };
}
