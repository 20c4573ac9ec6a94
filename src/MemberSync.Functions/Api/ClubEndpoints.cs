using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MemberSync.Functions.Api;

/// <summary>Sets up and shows clubs.</summary>
internal static class ClubEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clubs", ListAsync).Needs(Role.Operator);
        api.MapGet("/clubs/{club}", Get).Needs(Role.Operator).AddEndpointFilter<ClubFilter>();
        api.MapPut("/clubs/{club}", PutAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ClubDirectory clubs)
    {
        var bodies = new List<ClubBody>();
        foreach (var id in await clubs.ListAsync(http.RequestAborted))
        {
            var visible = http.Key().Club is null || http.Key().Club == id;
            if (visible && await clubs.FindAsync(id, http.RequestAborted) is { } view)
            {
                bodies.Add(ClubBody.Of(view.Club));
            }
        }

        return TypedResults.Json(new ClubListBody(bodies), ApiJson.Wire.ClubListBody);
    }

    private static JsonHttpResult<ClubBody> Get(HttpContext http) =>
        TypedResults.Json(ClubBody.Of(http.Club().Club), ApiJson.Wire.ClubBody);

    private static Task<IResult> PutAsync(string club, HttpContext http, ClubDirectory clubs) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            if (!ClubId.TryParse(club, out var id))
            {
                faults.Add($"club '{Problems.Cut(club)}': {Slug.Rule}");
            }

            var read = ClubReader.Read(id, body, faults);
            if (faults.Count > 0)
            {
                return Problems.Faulty("club", [.. faults]);
            }

            return await SaveAsync(read, clubs, http.RequestAborted);
        });

    private static async Task<IResult> SaveAsync(Club club, ClubDirectory clubs, CancellationToken cancellationToken)
    {
        var known = await clubs.FindNowAsync(club.Id, cancellationToken);
        var enabled = known?.Connections.Count(c => c.Connection.Enabled) ?? 0;
        if (club.SyncPolicy == SyncPolicy.Single && enabled > 1)
        {
            return Problems.Refused(
                $"The policy 'single' allows one enabled connection, and {enabled} are enabled. "
                + "Disable the others first.");
        }

        return await clubs.TrySaveAsync(known, club, Reviews(known, club), cancellationToken)
            ? TypedResults.Json(
                ClubBody.Of(club),
                ApiJson.Wire.ClubBody,
                statusCode: known is null ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Problems.Overtaken();
    }

    // What changes who is sent, or what, calls for a look at everybody on every enabled connection.
    private static ImmutableArray<Message> Reviews(ClubView? before, Club after)
    {
        var isSame = before is null
            || (before.Club.RegistrationMode == after.RegistrationMode
                && before.Club.TimeZone == after.TimeZone
                && TagRules.AreSame(before.Club.TagRules, after.TagRules));
        return isSame
            ? []
            : [.. from view in before!.Connections
                  where view.Connection.Enabled
                  select Review.Start(after.Id, view.Connection.Id, "new club settings")];
    }
}
