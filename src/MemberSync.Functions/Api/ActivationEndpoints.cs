using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Lets new members be sent that wait for approval: those that are named, or all.</summary>
internal static class ActivationEndpoints
{
    private const int MaxMembers = 200;
    private const int MaxText = 100;

    public static void Map(IEndpointRouteBuilder connection) =>
        connection.MapPost("/members/activate", PostAsync).Needs(Role.Operator);

    private static Task<IResult> PostAsync(HttpContext http, LinkOperations operations, Approvals approvals) =>
        JsonBody.ReadAsync(http, BodyLimits.Settings, async body =>
        {
            List<string> faults = [];
            var fields = Fields.Open(body, faults, "members", "all");
            var (members, all) = (fields.Texts("members", MaxMembers, MaxText), fields.Flag("all") ?? false);
            if (faults.Count == 0 && all != members.IsEmpty)
            {
                faults.Add("write the members that are meant, as { \"members\": [\"…\"] }, or { \"all\": true }");
            }

            return faults.Count > 0 ? Problems.Faulty("activation", [.. faults])
                : !http.PartnerConnection().Connection.Enabled ? Problems.Refused(
                    "The connection is not enabled, so nothing would be sent. Enable it first.")
                : all ? await ActivateAllAsync(http, approvals)
                : await ActivateAsync(http, operations, members);
        });

    private static async Task<IResult> ActivateAllAsync(HttpContext http, Approvals approvals)
    {
        await approvals.ActivateAllAsync(http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        return TypedResults.Json(
            new ReviewBody("activation of all who wait for approval", "at once, in order of service"),
            ApiJson.Wire.ReviewBody,
            statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> ActivateAsync(
        HttpContext http, LinkOperations operations, ImmutableArray<string> members)
    {
        var done = new List<ActivationBody>();
        foreach (var member in members.Distinct())
        {
            var outcome = MemberId.TryParse(member, out var id)
                ? await operations.RunAsync(
                    http.PartnerConnection(), id, LinkOperation.Activate, http.Key().Name, http.RequestAborted)
                : new OperationOutcome.Unknown();
            done.Add(ActivationBody.Of(member, outcome));
        }

        return TypedResults.Json(new ActivationListBody([.. done]), ApiJson.Wire.ActivationListBody);
    }
}
