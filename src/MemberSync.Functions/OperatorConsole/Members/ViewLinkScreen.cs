using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.MemberViews;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.MemberView;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>Makes a link under which a member sees its own training, for the operator to hand on.</summary>
internal static class ViewLinkScreen
{
    public static void Map(IEndpointRouteBuilder club) =>
        club.MapPost("/members/{member}/view/link", MakeAsync).ShowsTo(Role.Operator);

    private static async Task<IResult> MakeAsync(string member, HttpContext http, ViewLinks links)
    {
        var club = http.Club().Club;
        if (!MemberId.TryParse(member, out var id)
            || await links.MakeAsync(club.Id, id, ViewLinks.UsualDays, http.RequestAborted) is not { } link)
        {
            return Screen.Refuse(http, StatusCodes.Status404NotFound, "The gym system has sent no member with this number.");
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(club.TimeZone);
        var address = ViewEndpoints.AddressOf(http, link);
        return Screen.Show<ViewLinkPage>(http, new ViewLinkModel(club, zone, id, address, link.ExpiresAt));
    }
}
