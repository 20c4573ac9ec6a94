using System.Collections.Frozen;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Assets;

/// <summary>The console's own files, out of the executable. Nothing is loaded from elsewhere.</summary>
internal static class AssetEndpoints
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["console.css"] = "text/css; charset=utf-8",
        ["live.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    public static void Map(IEndpointRouteBuilder console) => console.MapGet("/assets/{name}", Get).NeedsNoKey();

    private static IResult Get(string name, HttpContext http)
    {
        if (!Types.TryGetValue(name, out var type)
            || typeof(AssetEndpoints).Assembly.GetManifestResourceStream(typeof(AssetEndpoints), name) is not { } file)
        {
            return Results.NotFound();
        }

        Screen.Guard(http);
        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Stream(file, type);
    }
}
