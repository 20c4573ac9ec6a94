using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Intake;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Takes changes, one by one or in batches.</summary>
internal static class IntakeEndpoints
{
    private const string Taken = "application/json for one change, or application/x-ndjson for one a line";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/clubs/{club}/members", PostAsync).Needs(Role.Ingest).Through<RememberedClubFilter>();

    /// <summary>One change, whoever vouches for it.</summary>
    public static async Task<IResult> TakeAsync(
        ClubId club, JsonElement body, ChangeIntake intake, CancellationToken cancellationToken)
    {
        switch (ChangeReader.Read(body))
        {
            case ChangeReading.Taken taken:
                var outcome = await intake.TakeAsync(club, taken.Change, cancellationToken);
                return TypedResults.Json(
                    new ChangeBody(taken.Change.EventId, JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())),
                    ApiJson.Wire.ChangeBody,
                    statusCode: StatusCodes.Status202Accepted);
            case ChangeReading.Rejected rejected:
                return Problems.Faulty("change", rejected.Faults);
            case var reading:
                throw new System.Diagnostics.UnreachableException(reading.GetType().Name);
        }
    }

    private static Task<IResult> PostAsync(HttpContext http, ChangeIntake intake, BatchIntake batches)
    {
        var club = http.Club().Club.Id;
        if (JsonBody.Is(http.Request, "application/x-ndjson") || JsonBody.Is(http.Request, "application/ndjson"))
        {
            return batches.TakeAsync(club, http.Request, http.RequestAborted);
        }

        return JsonBody.IsJson(http.Request)
            ? JsonBody.ReadAsync(http, BodyLimits.Change, body => TakeAsync(club, body, intake, http.RequestAborted))
            : Task.FromResult<IResult>(Problems.WrongMediaType(http.Request.ContentType, Taken));
    }
}
