using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Access;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Makes, lists and ends keys. A key's text is shown once, in the answer that makes it.</summary>
internal static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/keys").Needs(Role.Admin, wholeHub: true);
        keys.MapGet("", ListAsync);
        keys.MapPut("/{name}", PutAsync);
        keys.MapDelete("/{name}", DeleteAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext http, AccessKeys keys)
    {
        var all = await keys.ListAsync(http.RequestAborted);
        var body = new KeyListBody([.. all.Select(KeyBody.Of)]);
        return TypedResults.Json(body, ApiJson.Wire.KeyListBody);
    }

    private static Task<IResult> PutAsync(string name, HttpContext http, AccessKeys keys, KeyRing ring) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = Slug.IsValid(name) ? [] : [$"name: {Slug.Rule}"];
            var (role, club) = Read(body, faults);
            if (faults.Count > 0)
            {
                return Problems.Faulty("key", [.. faults]);
            }

            var text = await keys.CreateAsync(name, role, club, http.RequestAborted);
            ring.Forget();
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Json(
                new NewKeyBody(name, Problems.Lower(role), club?.ToString(), text),
                ApiJson.Wire.NewKeyBody,
                statusCode: StatusCodes.Status201Created);
        });

    private static (Role Role, ClubId? Club) Read(JsonElement body, List<string> faults)
    {
        var fields = Fields.Open(body, faults, "role", "club");
        var role = fields.Choice<Role>("role", JsonNamingPolicy.CamelCase.ConvertName);
        if (role is null && faults.Count == 0)
        {
            fields.Fault("role", "is missing; use ingest, operator, admin");
        }

        var clubName = fields.Text("club", 100);
        if (!ClubId.TryParse(clubName, out var club) && clubName is not null)
        {
            fields.Fault("club", Slug.Rule);
        }

        return (role ?? Role.Ingest, clubName is null ? null : club);
    }

    private static async Task<IResult> DeleteAsync(string name, HttpContext http, AccessKeys keys, KeyRing ring)
    {
        if (http.Key().Name == name)
        {
            return Problems.Refused(
                "A key cannot end itself, so that nobody is locked out. End it with another admin key.");
        }

        var ended = await keys.DeleteAsync(name, http.RequestAborted);
        ring.Forget();
        return ended
            ? TypedResults.NoContent()
            : Problems.NotFound($"key '{Problems.Cut(name)}'", "GET /api/keys lists the keys there are.");
    }
}
