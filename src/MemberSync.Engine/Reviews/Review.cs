using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Reviews;

/// <summary>
/// Goes through a connection's members, as first loads and full syncs do, step by step. Each step is one message; a
/// step done twice finds nothing more to do.
/// </summary>
public sealed class Review(
    IStore store, ClubDirectory clubs, LinkReview links, WalkActs acts, TimeProvider time)
{
    // Rows, not members: a member has a row for itself and one per connection.
    private const int RowsPerStep = 200;
    private const string FullSync = "full sync";
    private const string SeatCause = "a guest is known now";

    /// <summary>The message that starts a review, late enough for every process to have seen new settings.</summary>
    /// <param name="cause">Why, for the members' history; a full sync when nothing is given.</param>
    public static Message Start(ClubId club, ConnectionId connection, string? cause = null) =>
        Start(club, connection, ReviewKind.Sync, cause);

    /// <summary>As above, for any kind of walk.</summary>
    public static Message Start(ClubId club, ConnectionId connection, ReviewKind kind, string? cause) =>
        Step(new ReviewMessage(club, connection, null, cause, kind), ClubDirectory.Staleness * 2);

    /// <summary>The message that starts the activation of everybody who waits for approval.</summary>
    /// <param name="by">Who asks, for the members' history.</param>
    public static Message Activate(ClubId club, ConnectionId connection, string by) =>
        Step(new ReviewMessage(club, connection, null, by, ReviewKind.Activate), TimeSpan.Zero);

    /// <summary>The message that has a member's classes looked at, because the partner knows the member now.</summary>
    public static Message Seat(ClubId club, ConnectionId connection, MemberId member) =>
        Step(new ReviewMessage(club, connection, null, SeatCause, ReviewKind.Seat) { Member = member }, TimeSpan.Zero);

    /// <summary>One step. When there is more, the message for the next one is sent before this returns.</summary>
    public async Task RunAsync(ReviewMessage message, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(message.Club, message.Connection, cancellationToken);
        if (view is null || !Calls(view.Connection, message.Kind))
        {
            return;
        }

        if (message is { After: null, Kind: ReviewKind.Sync })
        {
            // What was due when the connection was disabled or in quarantine goes on as well.
            await links.WakeAsync(view, cancellationToken);
        }

        var ranges = WalkRanges.Left(message);
        var page = await store.ScanAsync(message.Club.ToString(), ranges[0], RowsPerStep, cancellationToken);
        var more = page.More || ranges.Length > 1;
        var done = message with { After = page.More ? page.Rows[^1].Key : ranges[0].To };
        foreach (var row in page.Rows)
        {
            var isLinked = await ApplyAsync(view, row, message, cancellationToken);
            done = done with
            {
                Seen = done.Seen + (row.Key.EndsWith('|') && !WalkRanges.IsOfClass(row) ? 1 : 0),
                Linked = done.Linked + (isLinked && !WalkRanges.IsOfClass(row) ? 1 : 0),
            };
        }

        await EndStepAsync(view, message, done, more, cancellationToken);
    }

    // Settings may have changed since the walk began.
    private static bool Calls(Connection connection, ReviewKind kind) => kind switch
    {
        ReviewKind.Sync => connection is { Enabled: true, Removing: null },
        ReviewKind.Activate or ReviewKind.ApproveRemovals or ReviewKind.Seat => connection.Enabled,
        ReviewKind.TakeOff => connection is { Enabled: true, Removing: not null },
        ReviewKind.Forget => connection.Removing is not null,
        ReviewKind.ReadPeople => false,
    };

    /// <summary>Whether the member is at the partner, as far as the walk has looked.</summary>
    private async Task<bool> ApplyAsync(
        ConnectionView view, Row row, ReviewMessage message, CancellationToken cancellationToken)
    {
        var by = message.Cause ?? FullSync;
        if (message.Kind == ReviewKind.Seat)
        {
            return await links.RunNowAsync(
                view, RowJson.Read(row.Value, RowJson.Default.BookedPlace).Class, by, cancellationToken);
        }

        if (message.Kind != ReviewKind.Sync)
        {
            await acts.ApplyAsync(view, row, message.Kind, by, cancellationToken);
            return false;
        }

        var isMember = row.Key.EndsWith('|');
        return isMember
            && await links.RunAsync(view, RowJson.Read(row.Value, RowJson.Default.Member).Id, by, cancellationToken);
    }

    private async Task EndStepAsync(
        ConnectionView view, ReviewMessage before, ReviewMessage done, bool more, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var trail = new Trail($"r{done.Seen}{(more ? "" : ".end")}", now);
        trail.Add(view.Connection, done.Kind == ReviewKind.Sync ? ReviewLines.Of(before, done, more, now) : []);
        ImmutableArray<Write> writes = [.. trail.Writes()];
        ImmutableArray<Message> next = more ? [Step(done, TimeSpan.Zero)] : [];
        if (more || !writes.IsEmpty)
        {
            await store.CommitAsync(new Commit(view.Club.Id.ToString(), writes, next), cancellationToken);
        }

        if (!more)
        {
            await EndAsync(view, done.Kind, done.Linked, cancellationToken);
        }
    }

    private async Task EndAsync(ConnectionView view, ReviewKind kind, int linked, CancellationToken cancellationToken)
    {
        if (kind == ReviewKind.Sync)
        {
            await acts.StoreSizeAsync(view, linked, cancellationToken);
        }
        else if (kind == ReviewKind.Forget)
        {
            await acts.ForgetAsync(view, cancellationToken);
        }
    }

    private static Message Step(ReviewMessage message, TimeSpan delay) =>
        new(Queues.Reviews, JsonSerializer.Serialize(message, RowJson.Default.ReviewMessage), delay);
}
