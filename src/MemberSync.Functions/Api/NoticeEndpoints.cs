using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>
/// Takes what partners tell by themselves. The partner's own proof is the key: whoever has none learns nothing, not even
/// whether the connection exists.
/// </summary>
internal static class NoticeEndpoints
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/clubs/{club}/connections/{connection}/notices", PostAsync).NeedsNoKey();

    private static async Task<IResult> PostAsync(HttpContext http, ClubDirectory clubs, ClubSecrets secrets, LinkOperations links)
    {
        if (await JsonBody.BytesAsync(http, BodyLimits.Change) is not { } body)
        {
            return Problems.TooLarge(BodyLimits.Change, "Send one notice at a time.");
        }

        if (await FindAsync(http, clubs) is not { } view)
        {
            return Problems.UnprovenNotice();
        }

        var credentials = await secrets.CredentialsAsync(view.Club.Id, view.Connection, http.RequestAborted);
        var notice = view.Partner.Hear(new IncomingNotice(name => http.Request.Headers[name].ToString(), body), credentials);
        switch (notice)
        {
            case PartnerNotice.AccountGone gone:
                await links.AccountGoneAsync(view, gone.Account, http.RequestAborted);
                return TypedResults.NoContent();
            case PartnerNotice.Nothing nothing:
                await http.RequestServices.GetRequiredService<NoticeTally>().CountAsync(view, nothing.Kind, http.RequestAborted);
                return TypedResults.NoContent();
            case PartnerNotice.Unreadable unreadable:
                return Problems.Faulty("notice", [unreadable.Detail]);
            default:
                return Problems.UnprovenNotice();
        }
    }

    private static async ValueTask<ConnectionView?> FindAsync(HttpContext http, ClubDirectory clubs) =>
        ClubId.TryParse(http.GetRouteValue("club") as string, out var club)
        && ConnectionId.TryParse(http.GetRouteValue("connection") as string, out var connection)
            ? await clubs.FindAsync(club, connection, http.RequestAborted)
            : null;
}
