using MemberSync.Core.Sources;
using MemberSync.Engine.Access;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Sets up and shows a club's gym systems. Secrets go in and never come out.</summary>
internal static class SourceEndpoints
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var sources = club.MapGroup("/sources").Needs(Role.Admin);
        sources.MapGet("", ListAsync);
        sources.MapGet("/{source}", Get).Through<SourceFilter>();
        sources.MapPut("/{source}", PutAsync);
        sources.MapDelete("/{source}", DeleteAsync).Through<SourceFilter>();
        sources.MapPost("/{source}/try", TryAsync).Through<SourceFilter>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, SourceDirectory sources)
    {
        var views = await sources.ListAsync(http.Club().Club.Id, http.RequestAborted);
        return TypedResults.Json(new SourceListBody([.. views.Select(SourceBody.Of)]), ApiJson.Wire.SourceListBody);
    }

    private static JsonHttpResult<SourceBody> Get(HttpContext http) =>
        TypedResults.Json(SourceBody.Of(http.Source()), ApiJson.Wire.SourceBody);

    private static Task<IResult> PutAsync(string source, HttpContext http, SourceEdits edits) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
            await edits.SaveAsync(http.Club().Club.Id, source, body, http.RequestAborted) is { } problem
                ? problem
                : await ShowAsync(http, SourceId.Parse(source)));

    private static async Task<IResult> ShowAsync(HttpContext http, SourceId id)
    {
        var sources = http.RequestServices.GetRequiredService<SourceDirectory>();
        var view = await sources.FindNowAsync(http.Club().Club.Id, id, http.RequestAborted);
        return TypedResults.Json(SourceBody.Of(view!), ApiJson.Wire.SourceBody);
    }

    private static async Task<IResult> DeleteAsync(HttpContext http, SourceDirectory sources)
    {
        await sources.DeleteAsync(http.Club().Club.Id, http.Source().Source.Id, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> TryAsync(HttpContext http, TimeProvider time)
    {
        if (await JsonBody.BytesAsync(http, BodyLimits.Webhook) is not { } body)
        {
            return Problems.TooLarge(BodyLimits.Webhook, "Try one webhook at a time.");
        }

        var view = http.Source();
        var (heard, problem) = SourceEdits.Reading(view.Kind.Read(body, view.Setup, time.GetUtcNow()));
        return problem ?? (IResult)TypedResults.Json(TrialBody.Of(heard!), ApiJson.Wire.TrialBody);
    }
}
