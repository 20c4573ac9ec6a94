using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>The document, made once from the routes that there are and the tables of operations.</summary>
internal sealed class ApiDescription(EndpointDataSource routes)
{
    private const string Version = "3.1.1";
    private const string ConsoleRoot = "/api/console";

    private readonly Lazy<JsonObject> _document = new(() => Make(routes));

    /// <summary>The document as JSON, for callers who found the service at this address.</summary>
    /// <exception cref="InvalidOperationException">A route is in no table of operations.</exception>
    public string At(string address)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = ApiJson.Wire.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", Version);
            json.WriteStartArray("servers");
            json.WriteStartObject();
            json.WriteString("url", address);
            json.WriteEndObject();
            json.WriteEndArray();
            foreach (var (name, part) in _document.Value)
            {
                json.WritePropertyName(name);
                part!.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The routes of the API: everything below /api that is no page of the console.</summary>
    public static IEnumerable<(string Name, Need Need)> Routes(EndpointDataSource routes) =>
        from route in routes.Endpoints.OfType<RouteEndpoint>()
        let path = route.RoutePattern.RawText!.TrimEnd('/')
        where path.StartsWith("/api/", StringComparison.Ordinal) && !IsConsole(path)
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select ($"{method} {path}", route.Metadata.GetMetadata<Need>()!);

    private static bool IsConsole(string path) =>
        path == ConsoleRoot || path.StartsWith($"{ConsoleRoot}/", StringComparison.Ordinal);

    private static JsonObject Make(EndpointDataSource routes)
    {
        var schemas = new SchemaBook();
        var paths = new JsonObject();
        var needs = Routes(routes).ToDictionary(route => route.Name, route => route.Need, StringComparer.Ordinal);
        foreach (var subject in Subjects.All)
        {
            foreach (var operation in subject.Operations.Where(operation => needs.ContainsKey(operation.Route)))
            {
                var path = paths[operation.Path] ??= new JsonObject();
                path[operation.Method.ToLowerInvariant()] = new OperationWriter(operation, needs[operation.Route], schemas).Write(subject);
                needs.Remove(operation.Route);
            }
        }

        return needs.Count == 0
            ? Whole(paths, schemas)
            : throw new InvalidOperationException(
                $"These routes are in no table of Api/OpenApi/Operations: {string.Join(", ", needs.Keys)}. Add them there.");
    }

    private static JsonObject Whole(JsonObject paths, SchemaBook schemas)
    {
        // References to it stand in every operation.
        schemas.Of(ApiJson.Wire.Problem);
        return new JsonObject
        {
            ["info"] = Resources.Json("About.json"),
            ["tags"] = new JsonArray([.. Subjects.All.Select(subject => (JsonNode?)new JsonObject
            {
                ["name"] = subject.Name,
                ["description"] = subject.Description,
            })]),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = Resources.Json("Security.json"),
                ["schemas"] = schemas.Write(),
                ["examples"] = ProblemWriter.Examples(),
            },
        };
    }
}
