using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Comparing;

/// <summary>
/// Has the people of each connection compared with what the partner holds, one after the other and round again, a few
/// at a time. It only asks for the look: workers make it when they have a slot to spare. Harmless twice at once.
/// </summary>
public sealed class Comparisons(
    IStore store, ClubDirectory clubs, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    /// <summary>People a day and connection where nothing else is set.</summary>
    public const int UsualPerDay = 96;

    private const int MostAtOnce = 200;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections.Where(IsCompared) ?? [])
            {
                await RunAsync(connection, cancellationToken);
            }
        }
    }

    /// <summary>People whose data differ, by member id.</summary>
    /// <param name="after">The member with whom the last page ended; null at the start.</param>
    /// <param name="limit">1 to 1000.</param>
    /// <returns>The people, and whether there are more.</returns>
    public async Task<(IReadOnlyList<DriftPlace> People, bool More)> ListAsync(
        ConnectionView view, MemberId? after, int limit, CancellationToken cancellationToken)
    {
        var all = Keys.AllDrifted(view.Connection.Id);
        var range = after is { } last ? all.After(Keys.Drifted(view.Connection.Id, last)) : all;
        var page = await store.ScanAsync(view.Club.Id.ToString(), range, limit, cancellationToken);
        return ([.. page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.DriftPlace))], page.More);
    }

    private static bool IsCompared(ConnectionView view) =>
        view is { Plan.Compares: true, Connection: { Enabled: true, Removing: null } } && PerDay(view) > 0;

    private static int PerDay(ConnectionView view) => view.Connection.Options.ComparisonsPerDay ?? UsualPerDay;

    private async Task RunAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var (partition, key, now) = (view.Club.Id.ToString(), Keys.LookMark(view.Connection.Id), time.GetUtcNow());
        var row = await store.ReadAsync(partition, key, cancellationToken);
        var mark = row is null ? new LookMark(null, now) : RowJson.Read(row.Value, RowJson.Default.LookMark);
        var due = (int)(PerDay(view) * (now - mark.At).TotalDays);
        if (row is not null && due == 0)
        {
            return;
        }

        var all = Keys.ListedAs(view.Connection.Id, LinkStatus.Enabled);
        var range = mark.After is { } after ? all.After(after) : all;
        var page = await store.ScanAsync(partition, range, Math.Clamp(due, 1, MostAtOnce), cancellationToken);
        var next = new LookMark(page.More ? page.Rows.LastOrDefault()?.Key ?? mark.After : null, Used(mark, due, view, now));

        // Noted first: who is asked for twice costs a call, and who is left out comes by again.
        var json = RowJson.Write(next, RowJson.Default.LookMark);
        Write write = row is null ? new Write.Insert(key, json) : new Write.Replace(key, json, row.ETag);
        if (await store.CommitAsync(new Commit(partition, [write], []), cancellationToken) is CommitOutcome.Stored)
        {
            foreach (var listed in page.Rows)
            {
                var member = RowJson.Read(listed.Value, RowJson.Default.ListedLink).Member;
                await AskAsync(view, member, cancellationToken);
            }
        }
    }

    // What is left of a person counts on; what a long stop has left undone does not.
    private static DateTimeOffset Used(LookMark mark, int due, ConnectionView view, DateTimeOffset now) =>
        due <= MostAtOnce ? mark.At + (TimeSpan.FromDays(1) * due / PerDay(view)) : now;

    // Who changes at this moment is looked at another time.
    private async Task AskAsync(ConnectionView view, MemberId member, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
        if (file.Member is { } snapshot && file.Link(view.Connection.Id) is { } link)
        {
            var context = view.Context(snapshot.Value, time.GetUtcNow(), random.NextDouble(), "hub");
            var step = new LinkStep(view, link, snapshot.Value, context);
            step.Take(new LinkEvent.LookAsked());
            await commits.TryStoreAsync(step, [], cancellationToken);
        }
    }
}
