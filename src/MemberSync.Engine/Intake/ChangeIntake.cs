using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Intake;

/// <summary>
/// Takes changes in: the claim of the event, the new snapshot and one decision per connection are stored in one
/// commit before the caller hears of it. Safe for concurrent use, also for the same member and the same event.
/// </summary>
public sealed class ChangeIntake(
    IStore store, ClubDirectory clubs, Waker waker, TimeProvider time, IRandomSource random)
{
    // Writers of one member are few; this many lost races in a row mean that something else is wrong.
    private const int MaxRaces = 50;

    /// <exception cref="KeyNotFoundException">There is no such club.</exception>
    /// <exception cref="StoreUnavailableException">It may or may not have been taken: send the same event again.</exception>
    public async Task<IntakeOutcome> TakeAsync(ClubId club, MemberChange change, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(club, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no club {club}.");
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, club, change.MemberId, cancellationToken);
            switch (await TryTakeAsync(view, file, change, cancellationToken))
            {
                case CommitOutcome.Stored:
                    return IntakeOutcome.Taken;
                case CommitOutcome.Conflict conflict when conflict.Key == Keys.Event(change.EventId):
                    return IntakeOutcome.Duplicate;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a change of one member all met another writer.");
    }

    private async Task<CommitOutcome> TryTakeAsync(
        ClubView view, MemberFile file, MemberChange change, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var member = MemberMerge.Apply(file.Member?.Value, change);
        var steps = Decide(view, file, member, change, now);
        var writes = ImmutableArray.CreateBuilder<Write>();
        writes.Add(Claim(change, now));
        writes.Add(Ages.OfEvent(change.EventId, now));
        if (file.Member is null || member != file.Member.Value)
        {
            writes.Add(Snapshot(file.Member, member));
            writes.AddRange(steps.SelectMany(step => step.Writes(touch: true)));
        }
        else
        {
            writes.AddRange(steps.SelectMany(step => step.Writes(touch: false)));
        }

        writes.AddRange(TrailOf(steps, change, now).Writes());
        return await CommitAsync(view.Club.Id, writes.DrainToImmutable(), steps, cancellationToken);
    }

    private async Task<CommitOutcome> CommitAsync(
        ClubId club, ImmutableArray<Write> writes, List<LinkStep> steps, CancellationToken cancellationToken)
    {
        var wakes = steps.SelectMany(step => step.Wakes()).ToList();
        var commit = new Commit(club.ToString(), writes, waker.Messages(club, wakes));
        var stored = false;
        try
        {
            var outcome = await store.CommitAsync(commit, cancellationToken);
            stored = outcome is CommitOutcome.Stored;
            if (stored)
            {
                await waker.StoredAsync(club, wakes, cancellationToken);
            }

            return outcome;
        }
        finally
        {
            if (!stored)
            {
                waker.Failed(club, wakes);
            }
        }
    }

    private List<LinkStep> Decide(ClubView view, MemberFile file, Member member, MemberChange change, DateTimeOffset now)
    {
        var steps = new List<LinkStep>();
        foreach (var connection in view.Connections.Where(c => c.Connection.Enabled))
        {
            var wanted = connection.Wants(member);
            var link = file.Link(connection.Connection.Id);
            if (link is null && !wanted)
            {
                continue; // Never sent and not to be sent: there is nothing to keep.
            }

            var context = connection.Context(member, now, random.NextDouble(), "source");
            var step = new LinkStep(connection, link, member, context);
            step.Take(new LinkEvent.MemberChanged(wanted));
            if (change.Type == ChangeType.VisitCheckin)
            {
                step.Take(new LinkEvent.Visited(new Visit(change.EventId, change.OccurredAt)));
            }

            steps.Add(step);
        }

        return steps;
    }

    private static Trail TrailOf(List<LinkStep> steps, MemberChange change, DateTimeOffset now)
    {
        var trail = new Trail($"e{Keys.Escape(change.EventId)}", now);
        steps.ForEach(trail.Add);
        return trail;
    }

    private static Write.Insert Claim(MemberChange change, DateTimeOffset now) => new(
        Keys.Event(change.EventId),
        RowJson.Write(new EventClaim(change.MemberId, change.Type, now), RowJson.Default.EventClaim));

    private static Write Snapshot(Stored<Member>? stored, Member member)
    {
        var json = RowJson.Write(member, RowJson.Default.Member);
        return stored is null
            ? new Write.Insert(Keys.Member(member.Id), json)
            : new Write.Replace(Keys.Member(member.Id), json, stored.ETag);
    }
}
