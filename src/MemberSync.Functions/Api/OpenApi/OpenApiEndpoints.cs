using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>Describes the whole API for programs. What it says is made at the first request, so it costs nothing before.</summary>
internal static class OpenApiEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/openapi.json", Get).NeedsNoKey();

    private static ContentHttpResult Get(HttpContext http, ApiDescription description) =>
        TypedResults.Text(description.At(OwnAddress.Of(http)), Content.JsonType);
}
