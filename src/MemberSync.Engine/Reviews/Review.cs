using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Reviews;

/// <summary>
/// Goes through a club's members for one connection, as a first load and a full sync do, and queues in bulk what the
/// partner does not hold yet. Each step is one message; a step done twice finds nothing more to do.
/// </summary>
public sealed class Review(
    IStore store, ClubDirectory clubs, Waker waker, TimeProvider time, IRandomSource random)
{
    // Rows, not members: a member has a row for itself and one per connection.
    private const int RowsPerStep = 200;
    private const int MaxRaces = 50;
    private const string FullSync = "full sync";

    /// <summary>The message that starts a review, late enough for every process to have seen new settings.</summary>
    /// <param name="cause">Why, for the members' history; a full sync when nothing is given.</param>
    public static Message Start(ClubId club, ConnectionId connection, string? cause = null) =>
        Step(new ReviewMessage(club, connection, null, cause), ClubDirectory.Staleness * 2);

    /// <summary>The message that starts the activation of everybody who waits for approval.</summary>
    /// <param name="by">Who asks, for the members' history.</param>
    public static Message Activate(ClubId club, ConnectionId connection, string by) =>
        Step(new ReviewMessage(club, connection, null, by, Activates: true), TimeSpan.Zero);

    /// <summary>One step. When there is more, the message for the next one is sent before this returns.</summary>
    public async Task RunAsync(ReviewMessage message, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(message.Club, message.Connection, cancellationToken);
        if (view is null || !view.Connection.Enabled)
        {
            return;
        }

        if (message.After is null)
        {
            // What was due when the connection was disabled or in quarantine goes on as well.
            await waker.WakeAsync(message.Club, message.Connection, time.GetUtcNow(), cancellationToken);
        }

        var all = message.Activates ? Keys.ListedAs(message.Connection, LinkStatus.New) : Keys.AllMembers;
        var range = message.After is { } after ? all.After(after) : all;
        var page = await store.ScanAsync(message.Club.ToString(), range, RowsPerStep, cancellationToken);
        foreach (var member in MembersOf(page, message.Activates))
        {
            await ReviewAsync(view, member, message, cancellationToken);
        }

        if (page.More)
        {
            var next = Step(message with { After = page.Rows[^1].Key }, TimeSpan.Zero);
            await store.CommitAsync(new Commit(message.Club.ToString(), [], [next]), cancellationToken);
        }
    }

    private static IEnumerable<MemberId> MembersOf(RowPage page, bool listed) => listed
        ? page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.ListedLink).Member)
        : page.Rows.Where(row => row.Key.EndsWith('|')).Select(row => RowJson.Read(row.Value, RowJson.Default.Member).Id);

    private async Task ReviewAsync(
        ConnectionView view, MemberId member, ReviewMessage message, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
            if (file.Member is null || await TryReviewAsync(view, file, message, cancellationToken))
            {
                return;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to review a member all met another writer.");
    }

    private async Task<bool> TryReviewAsync(
        ConnectionView view, MemberFile file, ReviewMessage message, CancellationToken cancellationToken)
    {
        var step = Step(view, file, message);
        ImmutableArray<Write> writes = [.. MailIndex.Missing(view.Club.Id, file.Member!), .. step?.Writes(touch: false) ?? []];
        return writes.IsEmpty
            || await waker.TryStoreAsync(view.Club.Id, writes, step?.Wakes() ?? [], cancellationToken);
    }

    // Null when the member has nothing to do with the connection.
    private LinkStep? Step(ConnectionView view, MemberFile file, ReviewMessage message)
    {
        var member = file.Member!.Value;
        var link = file.Link(view.Connection.Id);
        var now = time.GetUtcNow();
        var standing = view.StandingOf(member, link?.Value, now);
        if (link is null && standing != Standing.Wanted)
        {
            return null;
        }

        var context = view.Context(member, now, random.NextDouble(), message.Cause ?? FullSync);
        var step = new LinkStep(view, link, member, context);

        // Who no longer waits for approval refuses, and stays as it is.
        step.Take(message.Activates ? new LinkEvent.ActivateAsked() : new LinkEvent.Reviewed(standing));
        return step;
    }

    private static Message Step(ReviewMessage message, TimeSpan delay) =>
        new(Queues.Reviews, JsonSerializer.Serialize(message, RowJson.Default.ReviewMessage), delay);
}
