using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Comparing;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.Api;

/// <summary>Lists members of whom the partner holds another word than the hub told.</summary>
internal static class DriftEndpoints
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder connection) =>
        connection.MapGet("/drift", ListAsync).Needs(Role.Operator);

    private static async Task<IResult> ListAsync(HttpContext http, Comparisons comparisons, string? after)
    {
        MemberId? last = null;
        if (!string.IsNullOrEmpty(after))
        {
            if (!MemberId.TryParse(after, out var member))
            {
                return Problems.BadQuery("after: write what the last page gave, or leave it out");
            }

            last = member;
        }

        var view = http.PartnerConnection();
        var (people, more) = await comparisons.ListAsync(view, last, PageSize, http.RequestAborted);
        return TypedResults.Json(
            new DriftListBody(
                [.. people.Select(place => DriftBody.Of(place.Member, place.At, place.Fields))],
                more ? people[^1].Member.ToString() : null,
                NoteOf(view)),
            ApiJson.Wire.DriftListBody);
    }

    /// <summary>Who is compared, and what a difference means.</summary>
    public static string NoteOf(ConnectionView view) => (view.Plan.Compares, PerDay(view)) switch
    {
        (false, _) => "This partner cannot be asked what it holds of a person, so nobody is compared.",
        (true, 0) => "The option comparisonsPerDay is 0, so nobody is compared.",
        (true, var perDay) => $"{perDay} people a day are compared, in turn. What differs was changed at the partner, or by another "
            + "program. Sync sends the gym system's word again.",
    };

    private static int PerDay(ConnectionView view) => view.Connection.Options.ComparisonsPerDay ?? Comparisons.UsualPerDay;
}
