using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Classes;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>One member: where it stands on every connection, why, what comes next, and what an operator may do.</summary>
internal sealed class MemberScreen(
    LinkReader links, LinkExplainer explainer, LinkOperations operations, MetricsReader metrics, TimeProvider time)
{
    public static void Map(IEndpointRouteBuilder club)
    {
        var member = club.MapGroup("/members/{member}");
        member.MapGet("", (string member, HttpContext http, MemberScreen screen) => screen.ShowAsync(http, member, null))
            .ShowsTo(Role.Operator);
        member.MapPost("/{connection}", (string member, HttpContext http, MemberScreen screen) => screen.RunAsync(http, member))
            .ShowsTo(Role.Operator)
            .AddEndpointFilter<ScreenConnectionFilter>();
    }

    /// <param name="refusal">Why what was just asked for was not done; null: nothing was refused.</param>
    public async Task<IResult> ShowAsync(HttpContext http, string member, string? refusal)
    {
        var view = http.Club();
        var cards = ImmutableArray.CreateBuilder<LinkCard>();
        if (MemberId.TryParse(member, out var id))
        {
            foreach (var connection in view.Connections)
            {
                cards.Add(await CardAsync(connection, id, http.RequestAborted));
            }
        }

        if (cards.Select(card => card.Detail).FirstOrDefault(detail => detail is not null) is not { } known)
        {
            return Screen.Refuse(
                http, StatusCodes.Status404NotFound, "No connection knows this member. The gym system has not sent it, or no filter lets it through.");
        }

        var done = await metrics.OfMemberAsync(view, known.Member.Id, http.RequestAborted);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone);
        var model = new MemberModel(view.Club, zone, known.Member, [.. cards.OrderBy(Place)], done, refusal);
        return Screen.Show<MemberPage>(http, model, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    // Where somebody has to do something stands first.
    private static int Place(LinkCard card) => card.Detail?.Link.Status switch
    {
        LinkStatus.CreationError or LinkStatus.Error => 0,
        null => 2,
        _ => 1,
    };

    private async Task<LinkCard> CardAsync(ConnectionView view, MemberId member, CancellationToken cancellationToken) =>
        await links.FindAsync(view.Club.Id, view.Connection.Id, member, cancellationToken) is { } detail
            ? new LinkCard(
                view,
                detail,
                await explainer.ExplainAsync(view, detail, cancellationToken),
                LinkOperations.AllowedBy(view, detail, time.GetUtcNow()))
            : new LinkCard(view, null, null, []);

    private async Task<IResult> RunAsync(HttpContext http, string member)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (!Enum.TryParse<LinkOperation>(form["operation"], out var operation) || !Enum.IsDefined(operation)
            || !MemberId.TryParse(member, out var id))
        {
            return await ShowAsync(http, member, "Choose what is to be done.");
        }

        return await operations.RunAsync(http.PartnerConnection(), id, operation, http.Key().Name, http.RequestAborted)
            is OperationOutcome.Refused refused
                ? await ShowAsync(http, member, refused.Why)
                : Screen.Go($"/{http.Club().Club.Id}/members/{Uri.EscapeDataString(member)}");
    }
}
