using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>The problems that an operation can answer with.</summary>
internal static class ProblemWriter
{
    /// <summary>Their codes: those of its need, path, query and body, and its own.</summary>
    public static IEnumerable<string> Codes(Operation operation, Need need)
    {
        IEnumerable<string> codes =
        [
            .. need.Role is null ? Array.Empty<string>() : OfNeed(operation, need),
            .. operation.Asks.Any(asked => asked.In == "query") ? ["query-faulty"] : Array.Empty<string>(),
            .. operation.Takes.Any(taken => taken.IsRead)
                ? ["json-malformed", "fields-faulty", "body-too-large", "media-type"]
                : Array.Empty<string>(),
            .. operation.Problems,
        ];
        return codes.Distinct().Order(StringComparer.Ordinal);
    }

    public static IEnumerable<(int Status, JsonObject Response)> Write(IEnumerable<string> codes) =>
        from code in codes
        let problem = ProblemBook.ByCode[code]
        group problem by problem.Status into same
        orderby same.Key
        select (same.Key, Response(same.Key, [.. same]));

    public static JsonObject Examples() => new(ProblemBook.ByCode.Values.Select(problem => KeyValuePair.Create(
        problem.Code,
        (JsonNode?)new JsonObject
        {
            ["summary"] = problem.Title,
            ["value"] = JsonSerializer.SerializeToNode(problem, ApiJson.Wire.Problem),
        })));

    private static IEnumerable<string> OfNeed(Operation operation, Need need)
    {
        var isOfClub = operation.Path.Contains("{club}", StringComparison.Ordinal);

        // What a PUT sets up need not be there yet.
        var parent = operation.Method == "PUT" ? operation.Path[..operation.Path.LastIndexOf('/')] : operation.Path;
        return
        [
            "key-missing",
            "key-unknown",
            .. need.Role > Engine.Access.Role.Ingest ? ["role-too-low"] : Array.Empty<string>(),
            .. isOfClub || need.WholeHub ? ["other-club"] : Array.Empty<string>(),
            .. parent.Contains("{club}", StringComparison.Ordinal) ? ["not-found"] : Array.Empty<string>(),
            "store-unavailable",
            "internal",
        ];
    }

    private static JsonObject Response(int status, List<Problem> problems)
    {
        var codes = problems.Select(problem => problem.Code).ToList();
        var schema = new JsonObject
        {
            ["allOf"] = new JsonArray(SchemaBook.Reference(nameof(Problem)), new JsonObject
            {
                ["properties"] = new JsonObject
                {
                    ["code"] = new JsonObject { ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode?)code)]) },
                    ["status"] = new JsonObject { ["const"] = status },
                },
            }),
        };
        var examples = codes.Select(code => KeyValuePair.Create(
            code, (JsonNode?)new JsonObject { ["$ref"] = $"#/components/examples/{code}" }));
        return new JsonObject
        {
            ["description"] = string.Join("; ", problems.Select(problem => $"{problem.Title} ({problem.Code})")),
            ["content"] = new JsonObject
            {
                [Problem.ContentType] = new JsonObject { ["schema"] = schema, ["examples"] = new JsonObject(examples) },
            },
        };
    }
}
