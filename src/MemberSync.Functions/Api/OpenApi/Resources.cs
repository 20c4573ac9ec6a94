using System.Text.Json.Nodes;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>The files of this folder, which travel in the executable.</summary>
internal static class Resources
{
    private const string Prefix = "MemberSync.Functions.Api.OpenApi.";
    private const string SchemaPrefix = $"{Prefix}Schemas.";

    public static JsonNode Json(string name) => JsonNode.Parse(Find(name) ?? throw new FileNotFoundException(name))!;

    /// <summary>The text of a file; null when there is none.</summary>
    public static string? Find(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(Prefix + name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The schemas that are written by hand, by name.</summary>
    public static IEnumerable<(string Name, JsonNode Schema)> Schemas() =>
        from name in typeof(Resources).Assembly.GetManifestResourceNames()
        where name.StartsWith(SchemaPrefix, StringComparison.Ordinal)
        select (name[SchemaPrefix.Length..^".json".Length], Json(name[Prefix.Length..]));
}
