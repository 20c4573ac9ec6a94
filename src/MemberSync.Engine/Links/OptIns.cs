using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Links;

/// <summary>
/// Notes of operators that a person agreed to a connection. A note stands in the person's link, which is made for it
/// when there is none, so that it lasts whatever the filter says. Safe for concurrent use.
/// </summary>
public sealed class OptIns(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <summary>Notes an opt-in, or withdraws the note; on an enabled connection it takes effect at once.</summary>
    /// <param name="by">Who asks, for the history.</param>
    public async Task<OptInOutcome> NoteAsync(
        ConnectionView connection, MemberId member, bool optedIn, string by, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, connection.Club.Id, member, cancellationToken);
            if (file.Member is not { Value: { IsDeleted: false, IsErased: false } } snapshot)
            {
                return OptInOutcome.Unknown;
            }

            var link = file.Link(connection.Connection.Id);
            if ((link?.Value.OptedIn ?? false) == optedIn)
            {
                return OptInOutcome.Already;
            }

            var now = time.GetUtcNow();
            var context = connection.Context(snapshot.Value, now, random.NextDouble(), by);
            var step = new LinkStep(connection, link, snapshot.Value, context);
            step.Take(new LinkEvent.OptInNoted(optedIn));
            if (connection.Connection.Enabled) // Otherwise the review that enabling starts will decide.
            {
                step.Take(new LinkEvent.MemberChanged(connection.StandingOf(snapshot.Value, step.Current, now)));
            }

            if (await commits.TryStoreAsync(step, [], cancellationToken))
            {
                return OptInOutcome.Taken;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store an opt-in all met another writer.");
    }
}
