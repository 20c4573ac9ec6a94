using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Portal;

namespace MemberSync.Functions.Api.OpenApi.Operations;

internal static class ClubOperations
{
    public static Subject Subject { get; } = new("Clubs", "A club owns all that follows; no data cross clubs.",
    [
        new("GET /api/clubs", "listClubs", "List the clubs that the key may see")
        {
            Answers = [Answer.Json(200, "The clubs.", ApiJson.Wire.ClubListBody)],
        },
        new("GET /api/clubs/{club}", "getClub", "Show a club")
        {
            Answers = [Answer.Json(200, "The club.", ApiJson.Wire.ClubBody)],
        },
        new("PUT /api/clubs/{club}", "putClub", "Set up a club, or change it")
        {
            Description = "What is left out is reset to its default. New tag rules have all members looked at again.",
            Takes = [Content.Json("ClubRequest")],
            Answers =
            [
                Answer.Json(200, "The club was changed.", ApiJson.Wire.ClubBody),
                Answer.Json(201, "The club is new.", ApiJson.Wire.ClubBody),
            ],
            Problems = ["refused"],
        },
        new("GET /api/clubs/{club}/tiles", "getTiles", "Show the addresses for the tiles of the club's Mywellness app")
        {
            Answers = [Answer.Json(200, "The six addresses.", ApiJson.Wire.TilesBody)],
            Problems = ["refused"],
        },
        new("GET /api/clubs/{club}/sso/mywellness", "signOn", "Sign a member in from a tile")
        {
            Description = "The app opens it with a token that is signed for the club and good once. After 30 wrong tokens in a "
                + "minute none of the club is looked at until that minute is over. What the token is like is assumed.",
            Asks = [Ask.Choice("redirect", "The area of the portal; left out: its start.", Areas, "FacilityBookings"), Token],
            Answers =
            [
                Answer.None(302, "The way to the area of the portal.") with
                {
                    Header = Ask.Text("Location", "The portal's address, with the token."),
                },
            ],
            Problems = ["token-invalid", "too-many-tokens", "store-unavailable", "internal"],
        },
    ]);

    private static Parameter Token => Ask.Text("token", "What Mywellness signed.") with { IsRequired = true };

    private static string Areas =>
        $"[\"{string.Join("\", \"", PortalArea.All.Select(area => area.Redirect).OfType<string>())}\"]";
}
