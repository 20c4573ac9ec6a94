using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
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

        var range = message.After is { } after ? Keys.AllMembers.After(after) : Keys.AllMembers;
        var page = await store.ScanAsync(message.Club.ToString(), range, RowsPerStep, cancellationToken);
        var (begun, done) = (time.GetUtcNow(), message with { After = page.Rows.LastOrDefault()?.Key });
        foreach (var row in page.Rows.Where(row => row.Key.EndsWith('|')))
        {
            var member = RowJson.Read(row.Value, RowJson.Default.Member).Id;
            var changes = await ReviewAsync(view, member, message.Cause ?? FullSync, cancellationToken);
            done = done with { Seen = done.Seen + 1, Changed = done.Changed + (changes ? 1 : 0) };
        }

        var trail = new Trail($"r{done.Seen}", begun);
        trail.Add(view.Connection, ReviewLines.Of(message, done, page.More, begun));
        ImmutableArray<Write> writes = [.. trail.Writes()];
        if (page.More || !writes.IsEmpty)
        {
            ImmutableArray<Message> next = page.More ? [Step(done, TimeSpan.Zero)] : [];
            await store.CommitAsync(new Commit(message.Club.ToString(), writes, next), cancellationToken);
        }
    }

    // Whether there was anything to store.

    private async Task<bool> ReviewAsync(
        ConnectionView view, MemberId member, string cause, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
            if (file.Member is null)
            {
                return false;
            }

            if (await TryReviewAsync(view, file, cause, cancellationToken) is { } changes)
            {
                return changes;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to review a member all met another writer.");
    }

    // Null: another writer was faster.
    private async Task<bool?> TryReviewAsync(
        ConnectionView view, MemberFile file, string cause, CancellationToken cancellationToken)
    {
        var member = file.Member!.Value;
        var link = file.Link(view.Connection.Id);
        var wanted = view.Wants(member);
        if (link is null && !wanted)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var context = view.Context(member, now, random.NextDouble(), cause);
        var step = new LinkStep(view, link, member, context);
        step.Take(new LinkEvent.Reviewed(wanted));
        ImmutableArray<Write> writes = [.. step.Writes(touch: false)];
        if (writes.IsEmpty)
        {
            return false;
        }

        var wakes = step.Wakes();
        writes = [.. writes, .. Trail.Of(step, now).Writes()];
        var commit = new Commit(view.Club.Id.ToString(), writes, waker.Messages(view.Club.Id, wakes));
        if (await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Stored)
        {
            waker.Failed(view.Club.Id, wakes);
            return null;
        }

        await waker.StoredAsync(view.Club.Id, wakes, cancellationToken);
        return true;
    }

    private static Message Step(ReviewMessage message, TimeSpan delay) =>
        new(Queues.Reviews, JsonSerializer.Serialize(message, RowJson.Default.ReviewMessage), delay);
}
