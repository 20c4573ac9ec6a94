using System.Collections.Immutable;
using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.SetAside;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Functions.Security;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>
/// Messages and webhooks that were set aside, to be handled again or removed: one, several or all. A club's admin sees those
/// of which it is known that they are the club's; all others are for keys of the whole hub.
/// </summary>
internal sealed class SetAsideScreen(SetAsideShelf shelf, SetAsideRetry retry, TimeProvider time)
{
    /// <summary>Where the whole hub's are; no club is named so.</summary>
    public const string OfHub = "/-/set-aside";

    public const string Retry = "retry";
    public const string Delete = "delete";

    private const int PageSize = 50;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    public static void Map(IEndpointRouteBuilder console) =>
        Map(console.MapGroup(OfHub).ShowsTo(Role.Admin, wholeHub: true));

    public static void MapOfClub(IEndpointRouteBuilder club) => Map(club.MapGroup("/set-aside").ShowsTo(Role.Admin));

    private static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", (HttpContext http, SetAsideScreen screen) => screen.ShowAsync(http, operation: null, progress: null));
        group.MapPost("", (HttpContext http, SetAsideScreen screen) => screen.RunAsync(http));
    }

    private async Task<IResult> ShowAsync(HttpContext http, string? operation, Progress? progress)
    {
        if (!Cursor.TryReadAfter(http.Request.Query["after"], out var after))
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, Cursor.Advice);
        }

        var (messages, more) = await ListAsync(http, after);
        var next = more ? Cursor.Write(messages[^1].Id) : null;
        var model = new SetAsideModel(http.Features.Get<ClubView>()?.Club, messages, next, operation, progress);
        return Screen.Show<SetAsidePage>(http, model);
    }

    private async Task<IResult> RunAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var operation = form["operation"].ToString();
        if (operation is not (Retry or Delete) || !Cursor.TryReadAfter(form["after"], out var after))
        {
            return Screen.Refuse(http, StatusCodes.Status400BadRequest, "Choose what is to be done, and with which messages.");
        }

        var isAll = form["whom"] == "all";
        var (messages, more) = isAll ? await ListAsync(http, after) : (await FindAsync(http, form["message"]), false);
        var progress = await RunAsync(operation, messages, more, Progress.Of(form, messages.Length), http.RequestAborted);
        return await ShowAsync(http, operation, progress);
    }

    private async Task<Progress> RunAsync(
        string operation, ImmutableArray<SetAsideMessage> messages, bool more, Progress sofar, CancellationToken stopping)
    {
        var (began, done, whys) = (time.GetTimestamp(), 0, ImmutableArray.CreateBuilder<(string, string)>());
        foreach (var message in messages)
        {
            if (await RunAsync(operation, message, stopping) is { } why)
            {
                whys.Add((message.Id, why));
            }
            else
            {
                done++;
            }

            if (time.GetElapsedTime(began) > Enough && message != messages[^1])
            {
                return sofar.With(done, whys.DrainToImmutable(), Cursor.Write(message.Id));
            }
        }

        return sofar.With(done, whys.DrainToImmutable(), more ? Cursor.Write(messages[^1].Id) : null);
    }

    // Why it was not done; null: it was.
    private async Task<string?> RunAsync(string operation, SetAsideMessage message, CancellationToken cancellationToken)
    {
        if (operation == Delete)
        {
            await shelf.DeleteAsync(message, cancellationToken);
            return null;
        }

        return await retry.RunAsync(message, cancellationToken) switch
        {
            RetryOutcome.Unreadable unreadable => string.Join("; ", unreadable.Faults),
            RetryOutcome.Refused refused => refused.Why,
            _ => null,
        };
    }

    private Task<(ImmutableArray<SetAsideMessage> Messages, bool More)> ListAsync(HttpContext http, string? after) =>
        http.Features.Get<ClubView>() is { } club
            ? shelf.ListOfAsync(club.Club.Id, after, PageSize, http.RequestAborted)
            : shelf.ListAsync(after, PageSize, http.RequestAborted);

    private async Task<ImmutableArray<SetAsideMessage>> FindAsync(HttpContext http, IEnumerable<string?> ids)
    {
        var club = http.Features.Get<ClubView>()?.Club.Id;
        var found = ImmutableArray.CreateBuilder<SetAsideMessage>();
        foreach (var id in ids.OfType<string>().Take(PageSize))
        {
            // One of another club is as unknown as one that is gone.
            if (await shelf.FindAsync(id, http.RequestAborted) is { } message && (club is null || message.Club == club))
            {
                found.Add(message);
            }
        }

        return found.DrainToImmutable();
    }
}
