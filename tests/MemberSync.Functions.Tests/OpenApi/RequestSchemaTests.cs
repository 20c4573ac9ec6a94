using System.Text.Json.Nodes;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>
/// The schemas of requests are written by hand, and bodies are read by hand. These tests hold the one to the other: the fields that
/// a schema has are those that the service knows, and each limit of the schema is one of the service.
/// </summary>
public sealed class RequestSchemaTests(RefusingStage refusing) : IClassFixture<RefusingStage>
{
    private const string Stranger = "zzzzzzzzzzzz";

    private static readonly Dictionary<string, (string Name, string Value)[]> Whole = new()
    {
        ["class"] = [("id", "ride-17")],
        ["booking"] = [("class", "ride-17"), ("member", "gb-104422")],
    };

    private readonly Stage _stage = refusing.Stage;

    /// <summary>Every object in every body, by operation and path.</summary>
    public static TheoryData<string, string> Objects
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var operation in Read())
            {
                foreach (var place in Places(BodySchema(operation), ""))
                {
                    cases.Add(operation.Id, place.Path);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Fields_of_the_schema_are_those_that_the_service_knows(string id, string path)
    {
        var schema = Places(BodySchema(ServedDocument.Operation(id)), "").Single(place => place.Path == path).Schema;

        var errors = await ErrorsAsync(id, path, Stranger, "x");

        var known = errors.Single(error => error.Contains($"{Stranger} is not known; known are ", StringComparison.Ordinal)).Split("known are ")[1];
        Assert.Equal(schema["properties"]!.AsObject().Select(field => field.Key).Order(), known.Split(", ").Order());
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Limits_of_the_schema_are_limits_of_the_service(string id, string path)
    {
        var schema = Places(BodySchema(ServedDocument.Operation(id)), "").Single(place => place.Path == path).Schema;
        foreach (var (field, rules) in schema["properties"]!.AsObject())
        {
            foreach (var wrong in SchemaBreaker.Values(ServedDocument.Resolve(rules!)))
            {
                var errors = await ErrorsAsync(id, path, field, wrong.DeepClone());

                Assert.True(errors.Any(error => error.Contains(field, StringComparison.Ordinal)), $"{id} {path}{field} takes {wrong.ToJsonString()}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Fields_that_the_schema_requires_are_missed(string id, string path)
    {
        var schema = Places(BodySchema(ServedDocument.Operation(id)), "").Single(place => place.Path == path).Schema;
        foreach (var field in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
        {
            var errors = await ErrorsAsync(id, path, field, null);

            Assert.True(errors.Any(error => error.Contains(field, StringComparison.Ordinal)), $"{id} does not miss {path}{field}");
        }
    }

    [Theory]
    [InlineData("putConnection", "partner")]
    [InlineData("putSource", "kind")]
    public async Task Names_that_the_schema_shows_are_all_that_there_are(string id, string field)
    {
        var shown = BodySchema(ServedDocument.Operation(id))["properties"]![field]!["examples"]!.AsArray();

        var errors = await ErrorsAsync(id, "", field, Stranger);

        var known = errors.Single(error => error.StartsWith($"{field}: ", StringComparison.Ordinal)).Split("use one of ")[1];
        Assert.Equal(known.Split(", ").Order(), shown.Select(name => name!.GetValue<string>()).Order());
    }

    private static IEnumerable<DocumentedOperation> Read() => ServedDocument.Operations
        .Where(operation => operation.NeedsKey && operation.Codes(400).Contains("json-malformed"));

    private static JsonObject BodySchema(DocumentedOperation operation) =>
        ServedDocument.Resolve(operation.Takes["application/json"]!["schema"]!);

    // Paths as the service writes them: "", "options.", "options.removalGuard.", "tagRules[0].".
    private static IEnumerable<(string Path, JsonObject Schema)> Places(JsonObject schema, string path)
    {
        yield return (path, schema);
        foreach (var (name, rules) in schema["properties"]!.AsObject())
        {
            var item = rules!["items"];
            var inner = ServedDocument.Resolve(item ?? rules["oneOf"]?[0] ?? rules);
            if (inner["properties"] is null)
            {
                continue;
            }

            foreach (var place in Places(inner, $"{path}{name}{(item is null ? "" : "[0]")}."))
            {
                yield return place;
            }
        }
    }

    // The example with this field, at this place, as it is given; null takes it out.
    private async Task<IReadOnlyList<string>> ErrorsAsync(string id, string path, string field, JsonNode? value)
    {
        var call = Call.Of(ServedDocument.Operation(id));
        var body = JsonNode.Parse(call.Body!)!.AsObject();
        var at = path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(body, Enter);
        at.Remove(field);
        if (value is not null)
        {
            at[field] = value;
        }

        call.Body = Fit(id, path, field, body).ToJsonString();
        var reply = await call.SendAsync(_stage.Api);

        Assert.True((int)reply.Status == 400, $"{id} takes {path}{field} as {value?.ToJsonString()}: {(int)reply.Status} {reply.Text}");
        return reply.Errors.Split('\n');
    }

    private static JsonObject Enter(JsonObject at, string part)
    {
        var name = part.Split('[')[0];
        if (part.EndsWith(']'))
        {
            at[name] ??= new JsonArray(new JsonObject());
            return at[name]![0]!.AsObject();
        }

        at[name] ??= new JsonObject();
        return at[name]!.AsObject();
    }

    // A change has one of member, class and booking, by its type.
    private static JsonObject Fit(string id, string path, string field, JsonObject body)
    {
        var subject = path.Length == 0 ? field : path.Split('.')[0];
        if (id != "sendChanges" || subject is not ("class" or "booking"))
        {
            return body;
        }

        body["type"] = $"{subject}.created";
        body.Remove("member");
        foreach (var (name, value) in body[subject] as JsonObject is null ? [] : Whole[subject].Where(part => part.Name != field))
        {
            body[subject]![name] = value;
        }

        return body;
    }
}
