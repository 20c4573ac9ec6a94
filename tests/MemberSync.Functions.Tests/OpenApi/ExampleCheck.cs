using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;
using Xunit.Sdk;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>
/// Compares an answer with the example that the description shows of it: not word by word, as names and times differ from run to
/// run, but by what fields there are.
/// </summary>
internal static class ExampleCheck
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly HashSet<string?> Shown = ["application/json", "application/x-ndjson", "text/csv"];

    /// <summary>Fails when there is no example, or another; what came lies then beside this file as *.received.txt.</summary>
    public static void Matches(DocumentedOperation operation, Reply reply, [CallerFilePath] string file = "")
    {
        if (!Shown.Contains(reply.MediaType) || operation.Id == "getOpenApi")
        {
            return;
        }

        var example = operation.Answer((int)reply.Status)?["content"]?[reply.MediaType!]?["example"];
        var isSame = reply.MediaType == "application/json"
            ? example is not null && Shape(example) == Shape(JsonNode.Parse(reply.Text))
            : example is not null && Heading(example.GetValue<string>()) == Heading(reply.Text);
        if (isSame)
        {
            return;
        }

        var name = $"{operation.Id}.{(int)reply.Status}.{reply.MediaType!.Split('/', '-')[^1]}";
        var received = Path.Combine(Path.GetDirectoryName(file)!, $"{name}.received.txt");
        File.WriteAllText(received, Written(reply));
        throw new XunitException(
            $"The example of {operation} {(int)reply.Status} is missing or has other fields than what came. If it is right, move "
            + $"{received} to src/MemberSync.Functions/Api/OpenApi/Examples/{name}; nothing secret or of a real person may be in it.");
    }

    private static string Written(Reply reply) => reply.MediaType == "application/json"
        ? JsonNode.Parse(reply.Text)!.ToJsonString(Readable) + "\n"
        : reply.Text;

    // Of a list the first stands for all; null is what may be anything.
    private static string Shape(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(',', fields.Select(field => field.Key + Shape(field.Value)).Order(StringComparer.Ordinal))}}}",
        JsonArray { Count: > 0 } list => $"[{Shape(list[0])}]",
        _ => "",
    };

    private static string Heading(string text) =>
        text.StartsWith('{') ? Shape(JsonNode.Parse(text.Split('\n')[0])) : text.TrimStart('\uFEFF').Split('\r', '\n')[0];
}
