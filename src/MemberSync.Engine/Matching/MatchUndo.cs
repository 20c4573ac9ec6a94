using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Takes back the links of the last import for which nothing was sent yet. Doing it twice does it once.
/// </summary>
public sealed class MatchUndo(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <param name="by">Who asks, for the history.</param>
    /// <returns>How many links were taken back, and the members whose links stay because of what was sent.</returns>
    public async Task<(int Undone, ImmutableArray<MemberId> Left)> RunAsync(
        ConnectionView view, string by, CancellationToken cancellationToken)
    {
        var (partition, connection) = (view.Club.Id.ToString(), view.Connection.Id);
        if (await store.ReadAsync(partition, Keys.LastImport(connection), cancellationToken) is not { } row)
        {
            return (0, []);
        }

        var last = RowJson.Read(row.Value, RowJson.Default.LastImport);
        var rows = await store.ScanAllAsync(partition, Keys.MatchMarks(connection), cancellationToken);
        var undone = 0;
        var left = ImmutableArray.CreateBuilder<MemberId>();
        foreach (var mark in rows.Select(each => RowJson.Read(each.Value, RowJson.Default.MatchMark)))
        {
            if (mark.Import != last.Import)
            {
                continue;
            }

            if (await TryUndoAsync(view, mark, by, cancellationToken))
            {
                undone++;
            }
            else
            {
                left.Add(mark.Member);
            }
        }

        return (undone, left.ToImmutable());
    }

    private async Task<bool> TryUndoAsync(
        ConnectionView view, MatchMark mark, string by, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, mark.Member, cancellationToken);
            var link = file.Link(view.Connection.Id);
            if (link is null || link.Value.Account != mark.Account || link.Value.LastSentAt != mark.LastSentAt)
            {
                return false;
            }

            var member = file.Member!.Value;
            var context = view.Context(member, time.GetUtcNow(), random.NextDouble(), by);
            var step = new LinkStep(view, link, member, context);
            if (step.Take(new LinkEvent.IdsTakenBack()) is not null)
            {
                return false;
            }

            var markKey = new Write.Delete(Keys.MatchMark(view.Connection.Id, mark.Member));
            if (await commits.TryStoreAsync(step, [markKey], cancellationToken))
            {
                return true;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to undo a match all met another writer.");
    }
}
