using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Intake;

/// <summary>
/// Takes changes in: the claim of the event, the new snapshot and one decision per connection are stored in one
/// commit before the caller hears of it. Safe for concurrent use, also for the same member and the same event.
/// </summary>
public sealed class ChangeIntake(
    IStore store, ClubDirectory clubs, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    // Writers of one member are few; this many lost races in a row mean that something else is wrong.
    private const int MaxRaces = 50;

    /// <exception cref="KeyNotFoundException">There is no such club.</exception>
    /// <exception cref="StoreUnavailableException">It may or may not have been taken: send the same event again.</exception>
    public async Task<IntakeOutcome> TakeAsync(ClubId club, MemberChange change, CancellationToken cancellationToken)
    {
        using var span = Tracing.Source.StartActivity("take change");
        var outcome = await StoreAsync(club, change, cancellationToken);
        span?.SetTag(Tags.Club, club.ToString()).SetTag(Tags.Type, $"{change.Type}").SetTag(Tags.Outcome, $"{outcome}");
        if (Measures.Changes.Enabled)
        {
            Measures.Changes.Add(
                1, new(Tags.Club, club.ToString()), new(Tags.Type, $"{change.Type}"), new(Tags.Outcome, $"{outcome}"));
        }

        return outcome;
    }

    private async Task<IntakeOutcome> StoreAsync(ClubId club, MemberChange change, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(club, cancellationToken)
            ?? throw new KeyNotFoundException($"There is no club {club}.");
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, club, change.MemberId, cancellationToken);
            if (await store.IsErasedAsync(club, change.MemberId, file, cancellationToken)
                || (change.Class?.Guest is { } guest && await IsErasedAsync(club, guest, cancellationToken)))
            {
                return IntakeOutcome.Erased;
            }

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

    // Who was erased does not come back by a booking.
    private async ValueTask<bool> IsErasedAsync(ClubId club, MemberId guest, CancellationToken cancellationToken) =>
        await store.IsErasedAsync(
            club, guest, await MemberFile.LoadAsync(store, club, guest, cancellationToken), cancellationToken);

    private async Task<CommitOutcome> TryTakeAsync(
        ClubView view, MemberFile file, MemberChange change, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var member = MemberMerge.Apply(file.Member?.Value, change);
        var seated = await store.SeatAsync(view.Club.Id, member, cancellationToken);
        var steps = Decide(view, file, seated, change, now);
        var isNews = file.Member is null || member != file.Member.Value;
        ImmutableArray<Write> others = isNews
            ?
            [
                Claim(change, now),
                Ages.OfEvent(change.EventId, now),
                .. Snapshot(view.Club.Id, file.Member, member with { IsIndexed = true }),
                .. Places(change, member),
            ]
            : [Claim(change, now), Ages.OfEvent(change.EventId, now)];
        return await commits.StoreAsync(view.Club.Id, steps, touch: isNews, others, cancellationToken);
    }

    private List<LinkStep> Decide(ClubView view, MemberFile file, Member member, MemberChange change, DateTimeOffset now)
    {
        var steps = new List<LinkStep>();
        foreach (var connection in view.Connections.Where(c => c.Connection.Enabled))
        {
            var link = file.Link(connection.Connection.Id);
            var standing = connection.StandingOf(member, link?.Value, now);
            if (link is null && standing != Standing.Wanted)
            {
                continue; // Never sent and not to be sent: there is nothing to keep.
            }

            var context = connection.Context(member, now, random.NextDouble(), "source");
            var step = new LinkStep(connection, link, member, context);
            step.Take(new LinkEvent.MemberChanged(standing));
            if (change.Type == ChangeType.VisitCheckin)
            {
                step.Take(new LinkEvent.Visited(new Visit(change.EventId, change.OccurredAt)));
            }

            steps.Add(step);
        }

        return steps;
    }

    private static Write.Insert Claim(MemberChange change, DateTimeOffset now) => new(
        Keys.Event(change.EventId),
        RowJson.Write(new EventClaim(change.MemberId, change.Type, now), RowJson.Default.EventClaim));

    // How the member's classes are found when a partner learns to know the member, and classes when they are old.
    private static IEnumerable<Write> Places(MemberChange change, Member member)
    {
        if (member.Class is not { } session)
        {
            yield break;
        }

        var place = RowJson.Write(new BookedPlace(change.MemberId), RowJson.Default.BookedPlace);
        if (change.Class?.Guest is { } guest)
        {
            yield return new Write.Put(Keys.Booked(guest, change.MemberId), place);
        }

        if (session.End is null || change.Class?.Guest is null)
        {
            // Of a class that is known from bookings only nobody may ever tell when it ends.
            yield return new Write.Put(Keys.Ended(session.End ?? change.OccurredAt, change.MemberId), place);
        }
    }

    private static IEnumerable<Write> Snapshot(ClubId club, Stored<Member>? stored, Member member)
    {
        var json = RowJson.Write(member, RowJson.Default.Member);
        Write snapshot = stored is null
            ? new Write.Insert(Keys.Member(member.Id), json)
            : new Write.Replace(Keys.Member(member.Id), json, stored.ETag);
        return MailIndex.Change(club, stored?.Value, member).Prepend(snapshot);
    }
}
