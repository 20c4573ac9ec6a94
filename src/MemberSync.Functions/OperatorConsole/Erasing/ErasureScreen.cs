using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Erasure;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Erasing;

/// <summary>Erases a person everywhere, after a second question, and shows what each partner acknowledged.</summary>
internal sealed class ErasureScreen(Erasures erasures)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var screens = club.MapGroup("/erasures").ShowsTo(Role.Admin);
        screens.MapGet("", (HttpContext http, ErasureScreen screen) => screen.ListAsync(http));
        screens.MapGet("/{member}", (string member, HttpContext http, ErasureScreen screen) => screen.ShowAsync(http, member));
        screens.MapPost("/{member}", (string member, HttpContext http, ErasureScreen screen) => screen.PostAsync(http, member));
    }

    private static TimeZoneInfo Zone(HttpContext http) => TimeZoneInfo.FindSystemTimeZoneById(http.Club().Club.TimeZone);

    private async Task<IResult> ListAsync(HttpContext http) => Screen.Show<ErasuresPage>(http, new ErasuresModel(
        http.Club().Club, Zone(http), await erasures.ListAsync(http.Club(), http.RequestAborted)));

    private async Task<IResult> ShowAsync(HttpContext http, string member, string? refusal = null)
    {
        if (!MemberId.TryParse(member, out var id))
        {
            return Screen.Refuse(http, StatusCodes.Status404NotFound, "There is no such member in this club. Check the address.");
        }

        var reading = await erasures.ReadAsync(http.Club(), id, http.RequestAborted);
        return Screen.Show<ErasurePage>(
            http,
            new ErasureModel(http.Club().Club, Zone(http), id, reading, refusal),
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private async Task<IResult> PostAsync(HttpContext http, string member)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!MemberId.TryParse(member, out var id))
        {
            return await ShowAsync(http, member);
        }

        var refusal = form["act"] == "lift" ? await LiftAsync(http, id) : await EraseAsync(http, id, form["confirm"].ToString());
        return refusal is null
            ? Screen.Go($"/{http.Club().Club.Id}/erasures/{Uri.EscapeDataString(member)}")
            : await ShowAsync(http, member, refusal);
    }

    // The number is written out, so that nobody erases a person by one click too many.
    private async Task<string?> EraseAsync(HttpContext http, MemberId id, string confirmed) =>
        confirmed.Trim() != id.ToString() ? "Nothing was erased. Write the member's number out to confirm."
        : await erasures.AskAsync(http.Club(), id, http.Key().Name, http.RequestAborted) is null
            ? "The gym system has sent no member with this number, so nothing is stored of the person. Check the number."
        : null;

    private async Task<string?> LiftAsync(HttpContext http, MemberId id) =>
        await erasures.LiftAsync(http.Club(), id, http.RequestAborted)
            ? null
            : "The erasure is not done yet, and cannot be taken back.";
}
