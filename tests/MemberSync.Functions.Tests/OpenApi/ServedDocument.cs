using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>The description as the service serves it, fetched once for all tests.</summary>
internal static class ServedDocument
{
    private static readonly Lazy<string> Fetched = new(() => Task.Run(FetchAsync).GetAwaiter().GetResult());
    private static readonly Lazy<JsonObject> Parsed = new(() => JsonNode.Parse(Text)!.AsObject());
    private static readonly Lazy<IReadOnlyList<DocumentedOperation>> Listed = new(() => [.. List()]);

    public static string Text => Fetched.Value;

    public static JsonObject Root => Parsed.Value;

    public static IReadOnlyList<DocumentedOperation> Operations => Listed.Value;

    public static DocumentedOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What stands at the end of a reference; the node itself when it is none.</summary>
    public static JsonObject Resolve(JsonNode node)
    {
        var found = node.AsObject();
        while (found["$ref"] is { } reference)
        {
            found = reference.GetValue<string>().Split('/').Skip(1).Aggregate(Root, (at, part) => at[part]!.AsObject());
        }

        return found;
    }

    private static IEnumerable<DocumentedOperation> List() =>
        from path in Root["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select new DocumentedOperation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject());

    private static async Task<string> FetchAsync()
    {
        await using var api = new ApiFixture();
        var reply = await api.GetAsync("/api/openapi.json", key: null);
        return reply.Status == System.Net.HttpStatusCode.OK
            ? reply.Text
            : throw new InvalidOperationException($"The description cannot be made.\n{api.Logs}");
    }
}
