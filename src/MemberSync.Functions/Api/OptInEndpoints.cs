using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Notes that members agreed to a connection: one by one, or many by their e-mail addresses.</summary>
internal static class OptInEndpoints
{
    public static void Map(IEndpointRouteBuilder connection)
    {
        connection.MapPut("/members/{member}/opt-in", AgreeAsync).Needs(Role.Operator);
        connection.MapDelete("/members/{member}/opt-in", WithdrawAsync).Needs(Role.Operator);
        connection.MapPost("/opt-ins", PostAsync).Needs(Role.Operator);
    }

    private static Task<IResult> AgreeAsync(string member, HttpContext http, OptIns optIns) =>
        NoteAsync(member, http, optIns, optedIn: true);

    private static Task<IResult> WithdrawAsync(string member, HttpContext http, OptIns optIns) =>
        NoteAsync(member, http, optIns, optedIn: false);

    private static async Task<IResult> NoteAsync(string member, HttpContext http, OptIns optIns, bool optedIn)
    {
        var outcome = MemberId.TryParse(member, out var id)
            ? await optIns.NoteAsync(http.PartnerConnection(), id, optedIn, http.Key().Name, http.RequestAborted)
            : OptInOutcome.Unknown;
        return outcome == OptInOutcome.Unknown
            ? Problems.NotFound(
                "such member in the club",
                "The gym system has sent no member with this id, or has deleted it. Check the id; it is the gym system's.")
            : TypedResults.Json(new OptInBody(member, optedIn), ApiJson.Wire.OptInBody);
    }

    private static async Task<IResult> PostAsync(HttpContext http, AddressList list)
    {
        if (!JsonBody.Is(http.Request, "text/plain"))
        {
            return Problems.WrongMediaType(http.Request.ContentType, "text/plain, one e-mail address a line");
        }

        var remove = http.Request.Query["remove"].ToString();
        if (remove is not ("" or "true" or "false"))
        {
            return Problems.BadQuery("remove: write true to withdraw the opt-ins of these addresses, or leave it out");
        }

        var (report, problem) = await list.TakeAsync(
            http.Request.BodyReader, http.PartnerConnection(), remove != "true", http.Key().Name, http.RequestAborted);
        return problem ?? (IResult)TypedResults.Json(report!, ApiJson.Wire.OptInListBody);
    }
}
