using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Engine.Access;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Sets up and shows a club's gym systems. Secrets go in and never come out.</summary>
internal static class SourceEndpoints
{
    // The address of webhooks/generic was there before sources were, and keeps its own secrets.
    private const string Taken = "generic";

    public static void Map(IEndpointRouteBuilder club)
    {
        var sources = club.MapGroup("/sources").Needs(Role.Admin);
        sources.MapGet("", ListAsync);
        sources.MapGet("/{source}", Get).AddEndpointFilter<SourceFilter>();
        sources.MapPut("/{source}", PutAsync);
        sources.MapDelete("/{source}", DeleteAsync).AddEndpointFilter<SourceFilter>();
        sources.MapPost("/{source}/try", TryAsync).AddEndpointFilter<SourceFilter>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, SourceDirectory sources)
    {
        var views = await sources.ListAsync(http.Club().Club.Id, http.RequestAborted);
        return TypedResults.Json(new SourceListBody([.. views.Select(SourceBody.Of)]), ApiJson.Wire.SourceListBody);
    }

    private static JsonHttpResult<SourceBody> Get(HttpContext http) =>
        TypedResults.Json(SourceBody.Of(http.Source()), ApiJson.Wire.SourceBody);

    private static Task<IResult> PutAsync(
        string source, HttpContext http, SourceSettings settings, ISources kinds, AddressGuard guard) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            if (!SourceId.TryParse(source, out var id))
            {
                faults.Add($"source '{Problems.Cut(source)}': {Slug.Rule}");
            }
            else if (source == Taken)
            {
                faults.Add("source 'generic': the name stands for …/webhooks/generic, which has its own secrets; use another");
            }

            var draft = SourceReader.Read(id, body, kinds.Names, guard, faults);
            if (faults.Count > 0)
            {
                return Problems.Faulty("source", [.. faults]);
            }

            return await settings.SaveAsync(http.Club().Club.Id, draft, http.RequestAborted) is { } problem
                ? problem
                : await ShowAsync(http, id);
        });

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
        return view.Kind.Read(body, view.Setup, time.GetUtcNow()) switch
        {
            SourceReading.Heard heard => TypedResults.Json(TrialBody.Of(heard), ApiJson.Wire.TrialBody),
            SourceReading.Rejected rejected => Problems.UnreadableTrial(rejected.Faults),
            var reading => throw new System.Diagnostics.UnreachableException(reading.GetType().Name),
        };
    }
}
