using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>One operation as OpenAPI writes it. Its examples are the files that bear its id.</summary>
internal sealed class OperationWriter(Operation operation, Need need, SchemaBook schemas)
{
    public JsonObject Write(Subject subject)
    {
        var written = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["summary"] = operation.Summary,
            ["description"] = $"{operation.Description} {NeedWords()}".Trim(),
            ["tags"] = new JsonArray(subject.Name),
            ["security"] = need.Role is null
                ? new JsonArray()
                : new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
            ["parameters"] = new JsonArray([.. PathParameters.Of(operation.Path).Concat(operation.Asks).Select(Write)]),
        };
        if (need.Role is { } role)
        {
            written["x-role"] = Problems.Lower(role);
        }

        if (!operation.Takes.IsEmpty)
        {
            written["requestBody"] = new JsonObject
            {
                ["required"] = !operation.BodyIsOptional,
                ["content"] = Write(operation.Takes, "request"),
            };
        }

        written["responses"] = Responses();
        return written;
    }

    private string NeedWords() => need switch
    {
        { Role: null } => "Needs no key.",
        { WholeHub: true } => $"Needs a key of role {Problems.Lower(need.Role.Value)} that is not of one club.",
        _ => $"Needs a key of role {Problems.Lower(need.Role.Value)} or higher.",
    };

    private static JsonNode? Write(Parameter parameter)
    {
        var written = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.In,
            ["required"] = parameter.IsRequired,
            ["description"] = parameter.Description,
            ["schema"] = JsonNode.Parse(parameter.Schema),
        };
        if (parameter.Example is { } example)
        {
            written["example"] = int.TryParse(example, out var number) ? number : bool.TryParse(example, out var flag)
                && parameter.Schema.Contains("boolean", StringComparison.Ordinal) ? flag : example;
        }

        return written;
    }

    private JsonObject Responses()
    {
        var responses = new SortedDictionary<int, JsonObject>();
        foreach (var answer in operation.Answers)
        {
            responses[answer.Status] = Write(answer);
        }

        foreach (var (status, response) in ProblemWriter.Write(ProblemWriter.Codes(operation, need)))
        {
            responses.Add(status, response);
        }

        return new JsonObject(responses.Select(pair => KeyValuePair.Create(
            pair.Key.ToString(CultureInfo.InvariantCulture), (JsonNode?)pair.Value)));
    }

    private JsonObject Write(Answer answer)
    {
        var written = new JsonObject { ["description"] = answer.Text };
        if (answer.Header is { } header)
        {
            written["headers"] = new JsonObject
            {
                [header.Name] = new JsonObject { ["description"] = header.Description, ["schema"] = JsonNode.Parse(header.Schema) },
            };
        }

        if (!answer.Contents.IsEmpty)
        {
            written["content"] = Write(answer.Contents, $"{answer.Status}");
        }

        return written;
    }

    private JsonObject Write(ImmutableArray<Content> contents, string part) => new(contents.Select(content =>
    {
        var written = new JsonObject { ["schema"] = content.Schema(schemas) };
        if (content.Extension is { } extension && Resources.Find($"Examples.{operation.Id}.{part}.{extension}") is { } example)
        {
            written["example"] = extension == "json" ? JsonNode.Parse(example) : example;
        }

        return KeyValuePair.Create(content.MediaType, (JsonNode?)written);
    }));
}
