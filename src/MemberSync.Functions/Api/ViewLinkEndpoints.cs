using System.Globalization;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.MemberViews;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.MemberView;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Makes links under which members see their own training, and ends them.</summary>
internal static class ViewLinkEndpoints
{
    public static void Map(IEndpointRouteBuilder club)
    {
        club.MapPost("/members/{member}/view-link", MakeAsync).Needs(Role.Operator);
        club.MapDelete("/view-links", EndAsync).Needs(Role.Admin);
    }

    private static async Task<IResult> MakeAsync(string member, string? days, HttpContext http, ViewLinks links)
    {
        if (!TryDays(days, out var number))
        {
            return Problems.BadQuery($"days: write a whole number from 1 to {ViewLinks.MostDays}, or leave it out for {ViewLinks.UsualDays}");
        }

        return MemberId.TryParse(member, out var id)
            && await links.MakeAsync(http.Club().Club.Id, id, number, http.RequestAborted) is { } link
                ? TypedResults.Json(
                    new ViewLinkBody(member, ViewEndpoints.AddressOf(http, link), link.ExpiresAt), ApiJson.Wire.ViewLinkBody)
                : Problems.NotFound(
                    "such member in the club", "The gym system has sent no member with this id. Check the id.");
    }

    private static async Task<IResult> EndAsync(string? confirm, HttpContext http, ViewLinks links)
    {
        if (confirm != "true")
        {
            return Problems.BadQuery(
                "confirm: this ends every link that was made for members of the club, for good; add ?confirm=true to do it");
        }

        await links.EndAllAsync(http.Club().Club.Id, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private static bool TryDays(string? text, out int days)
    {
        days = ViewLinks.UsualDays;
        return string.IsNullOrEmpty(text)
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is >= 1 and <= ViewLinks.MostDays);
    }
}
