using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>One form of a body.</summary>
internal sealed record Content(string MediaType, Func<SchemaBook, JsonNode> Schema)
{
    public const string JsonType = "application/json";

    /// <summary>Whether the body is read as JSON by its fields, with all that can be said of it.</summary>
    public bool IsRead { get; private init; }

    /// <summary>The end of the name of a file with an example of it; null: examples would be no text.</summary>
    public string? Extension => MediaType switch
    {
        JsonType => "json",
        "application/x-ndjson" => "ndjson",
        "text/csv" => "csv",
        "text/plain" => "txt",
        "text/html" => "html",
        _ => null,
    };

    /// <summary>JSON as the service writes it.</summary>
    public static Content Of(JsonTypeInfo type) => new(JsonType, book => book.Of(type));

    /// <summary>JSON by one of the schemas of the folder Schemas.</summary>
    public static Content Json(string schema) => new(JsonType, _ => SchemaBook.Reference(schema)) { IsRead = true };

    /// <summary>JSON of another system, in its own form.</summary>
    public static Content Foreign(string description) => new(JsonType, _ => new JsonObject { ["description"] = description });

    /// <summary>Lines, each JSON by one of the schemas of the folder Schemas.</summary>
    public static Content Lines(string schema) => Text("application/x-ndjson", $"One JSON object a line, each a {schema}.");

    public static Content Csv(string description) => Text("text/csv", description);

    public static Content Text(string mediaType, string description) => new(
        mediaType, _ => new JsonObject { ["type"] = "string", ["description"] = description });
}
