using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Classes;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Access;
using MemberSync.Engine.Classes;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Classes;

/// <summary>A connection's classes: the list, and one with its bookings and what was done in it.</summary>
internal sealed class ClassesScreen(LinkReader links, LinkOperations operations, MetricsReader metrics)
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder club)
    {
        var classes = club.MapGroup("/connections/{connection}/classes").Through<ScreenConnectionFilter>();
        classes.MapGet("", (HttpContext http, ClassesScreen screen) => screen.ListAsync(http)).ShowsTo(Role.Operator);
        classes.MapGet("/{class}", (string @class, HttpContext http, ClassesScreen screen) => screen.ShowAsync(http, @class, null))
            .ShowsTo(Role.Operator);
        classes.MapPost("/{class}", (string @class, HttpContext http, ClassesScreen screen) => screen.SyncAsync(http, @class))
            .ShowsTo(Role.Operator);
    }

    private async Task<IResult> ListAsync(HttpContext http)
    {
        if (MemberQuery.Read(http.Request.Query, out var fault) is not { } query)
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, fault);
        }

        var view = http.PartnerConnection();
        var page = await links.ListClassesAsync(
            view.Club.Id, view.Connection.Id, query.Filter, query.After, PageSize, http.RequestAborted);
        var next = page.After is { } after ? Cursor.Write(after) : null;
        var asked = new MembersQuery(query.Filter.Status, query.Filter.Text);
        return Screen.Show<ClassesPage>(http, new ClassesModel(view.Club, view, asked, page, next));
    }

    private async Task<IResult> ShowAsync(HttpContext http, string @class, string? refusal)
    {
        var view = http.PartnerConnection();
        if (!MemberId.TryOfClass(@class, out var id)
            || await links.FindAsync(view.Club.Id, view.Connection.Id, id, http.RequestAborted) is not { } detail)
        {
            return Screen.Refuse(
                http, StatusCodes.Status404NotFound, "There is no such class on this connection. The gym system has not sent it, or not all of it.");
        }

        var session = detail.Member.Class!;
        var model = new ClassModel(
            view.Club,
            view,
            TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone),
            detail,
            detail.Link.Status == LinkStatus.Removed ? [] : Seats(view, session, detail.Link),
            await WorkoutsAsync(view, session, @class, http.RequestAborted),
            refusal);
        return Screen.Show<ClassPage>(http, model, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    // By number; those that have none come last.
    private static ImmutableArray<SeatState> Seats(ConnectionView view, ClassSession session, Link link) =>
    [
        .. view.Plan.Seats(session, link, view.Connection.PartnerSettings).OrderBy(seat =>
            int.TryParse(seat.Seat, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue),
    ];

    private async Task<ImmutableArray<(MemberId Member, Workout Workout)>> WorkoutsAsync(
        ConnectionView view, ClassSession session, string @class, CancellationToken cancellationToken)
    {
        var found = new List<(MemberId Member, Workout Workout)>();
        foreach (var (member, _) in session.Booked)
        {
            var all = await metrics.OfMemberAsync(view.Club.Id, view.Connection.Id, member, cancellationToken);
            found.AddRange(
                from one in all
                where one.Class == @class
                from workout in one.Workouts
                select (member, workout));
        }

        return [.. found.OrderByDescending(one => one.Workout.Calories ?? 0)];
    }

    private async Task<IResult> SyncAsync(HttpContext http, string @class)
    {
        var outcome = MemberId.TryOfClass(@class, out var id)
            ? await operations.RunAsync(http.PartnerConnection(), id, LinkOperation.Sync, http.Key().Name, http.RequestAborted)
            : new OperationOutcome.Unknown();
        return await ShowAsync(http, @class, outcome is OperationOutcome.Refused refused ? ClassWords.Of(refused.Why) : null);
    }
}
