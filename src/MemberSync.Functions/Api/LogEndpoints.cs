using MemberSync.Engine.Access;
using MemberSync.Engine.Logs;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Shows and clears a connection's log.</summary>
internal static class LogEndpoints
{
    public static void Map(IEndpointRouteBuilder connection)
    {
        connection.MapGet("/log", GetAsync).Needs(Role.Operator);
        connection.MapDelete("/log", DeleteAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> GetAsync(HttpContext http, LogBook log, TimeProvider time)
    {
        List<string> faults = [];
        var asked = LogQueryReader.Read(http.Request.Query, http.Club().Club, time.GetUtcNow(), faults);
        if (faults.Count > 0)
        {
            return Problems.BadQuery([.. faults]);
        }

        var page = await log.ReadAsync(
            http.PartnerConnection(), asked.Query, asked.After, asked.Limit, http.RequestAborted);
        return TypedResults.Json(LogBody.Of(page), ApiJson.Wire.LogBody);
    }

    private static async Task<IResult> DeleteAsync(string? confirm, HttpContext http, LogBook log)
    {
        if (confirm != "true")
        {
            return Problems.BadQuery(
                ["confirm: clearing removes every line of this connection's log for good; add ?confirm=true to do it"]);
        }

        var more = await log.ClearAsync(http.PartnerConnection(), http.Key().Name, http.RequestAborted);
        return TypedResults.Json(
            new LogClearedBody(!more, more ? "Part of the log was removed. Send the same request again." : "The log is empty."),
            ApiJson.Wire.LogClearedBody);
    }
}
