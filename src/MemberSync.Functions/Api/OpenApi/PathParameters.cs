using System.Collections.Frozen;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>What stands in the braces of routes. A name means the same in all of them.</summary>
internal static class PathParameters
{
    private const string Slug = """{ "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,39}$" }""";
    private const string ForeignId = """{ "type": "string", "minLength": 1, "maxLength": 100 }""";
    private const string OwnText = """{ "type": "string", "minLength": 1 }""";

    private static readonly FrozenDictionary<string, Parameter> ByName = new Parameter[]
    {
        new("club", "The club's name in the hub.", Slug, "northclub"),
        new("connection", "The connection's name in its club.", Slug, "mywellness"),
        new("source", "The name of the gym system in its club.", Slug, "front-desk"),
        new("member", "The gym system's id of the member.", ForeignId, "gb-104422"),
        new("class", "The gym system's id of the class.", ForeignId, "ride-17"),
        new("name", "The key's name.", Slug, "reception"),
        new("id", "As GET /api/set-aside lists it.", OwnText, "f4472719a5b2ea43bbda8bc3c9cc4187"),
        new("token", "The end of the address that was made for the member.", OwnText, "bm9ydGhjbHVi.made-for-this-member-alone"),
    }.ToFrozenDictionary(parameter => parameter.Name);

    /// <summary>Those of a path, in its order.</summary>
    public static IEnumerable<Parameter> Of(string path) =>
        from part in path.Split('/')
        where part.StartsWith('{')
        select ByName[part.Trim('{', '}')] with { In = "path", IsRequired = true };
}
