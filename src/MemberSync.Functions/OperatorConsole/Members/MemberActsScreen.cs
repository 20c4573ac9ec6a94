using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Forms;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>What an operator tells of one member on one connection: whose account it is, and whether the person agreed.</summary>
internal sealed class MemberActsScreen(MemberScreen screen, LinkOperations operations, OptIns optIns)
{
    private const string Ids = "externalIds";
    private const string Unknown = "No connection knows this member any more. Check whether the gym system still has the person.";

    public static void Map(IEndpointRouteBuilder club)
    {
        var member = club.MapGroup("/members/{member}/{connection}")
            .ShowsTo(Role.Operator)
            .Through<ScreenConnectionFilter>();
        member.MapPost("/external-id", (string member, HttpContext http, MemberActsScreen acts) => acts.GiveIdsAsync(http, member));
        member.MapPost("/resolve", (string member, HttpContext http, MemberActsScreen acts) => acts.ResolveAsync(http, member));
        member.MapPost("/opt-in", (string member, HttpContext http, MemberActsScreen acts) => acts.NoteAsync(http, member));
    }

    private async Task<IResult> GiveIdsAsync(HttpContext http, string member)
    {
        List<string> faults = [];
        var view = http.PartnerConnection();
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var ids = ExternalIds.Read(FormJson.Write(form, new FormShape { Maps = [Ids] }).ToElement(), view.Plan, faults);
        return faults.Count > 0 ? await screen.ShowAsync(http, member, string.Join("; ", faults))
            : !MemberId.TryParse(member, out var id) ? await screen.ShowAsync(http, member, Unknown)
            : await AnswerAsync(
                http, member, await operations.GiveIdsAsync(view, id, ids, http.Key().Name, http.RequestAborted));
    }

    // The account is written out, so that nobody removes one that has not been read.
    private async Task<IResult> ResolveAsync(HttpContext http, string member)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var account = form["account"].ToString().Trim();
        return account.Length == 0
            ? await screen.ShowAsync(http, member, "Name the account that is to be removed, as the reason does.")
            : !MemberId.TryParse(member, out var id) ? await screen.ShowAsync(http, member, Unknown)
            : await AnswerAsync(
                http,
                member,
                await operations.GiveWayAsync(http.PartnerConnection(), id, account, http.Key().Name, http.RequestAborted));
    }

    private async Task<IResult> NoteAsync(HttpContext http, string member)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var outcome = MemberId.TryParse(member, out var id)
            ? await optIns.NoteAsync(
                http.PartnerConnection(), id, form["act"] != "withdraw", http.Key().Name, http.RequestAborted)
            : OptInOutcome.Unknown;
        return outcome == OptInOutcome.Unknown ? await screen.ShowAsync(http, member, Unknown) : Back(http, member);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, string member, OperationOutcome outcome) => outcome switch
    {
        OperationOutcome.Accepted => Back(http, member),
        OperationOutcome.Refused refused => await screen.ShowAsync(http, member, refused.Why),
        _ => await screen.ShowAsync(http, member, Unknown),
    };

    private static IResult Back(HttpContext http, string member) =>
        Screen.Go($"/{http.Club().Club.Id}/members/{Uri.EscapeDataString(member)}");
}
