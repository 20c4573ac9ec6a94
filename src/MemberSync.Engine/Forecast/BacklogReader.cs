using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Forecast;

/// <summary>
/// Reads what waits on a connection from its due index, and asks the plan what each member still needs. Of a long line
/// only some members are read, and stand for the rest.
/// </summary>
internal sealed class BacklogReader(IStore store, ConnectionView view, DateTimeOffset now)
{
    private const int PageSize = 1000;
    private const int MostReadPerLine = 400;
    private const int SideBySide = 16;

    private readonly SortedDictionary<(DueClass Class, string Endpoint), EvenSample<DuePlace>> _lines = [];
    private int _members;

    public async Task<Backlog> ReadAsync(CancellationToken cancellationToken)
    {
        await CountAsync(cancellationToken);
        var tally = new LoadTally(now);
        foreach (var line in _lines.Values)
        {
            await WalkAsync(line, tally, cancellationToken);
        }

        return new Backlog(
            [.. _lines.Select(l => new BacklogLine(l.Key.Class, new Endpoint(l.Key.Endpoint), l.Value.Count))],
            tally.Loads,
            _lines.Values.All(line => line.IsWhole),
            _members);
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var range = Keys.AllDue(view.Connection.Id);
        while (true)
        {
            var page = await store.ScanAsync(view.Club.Id.ToString(), range, PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                var place = RowJson.Read(row.Value, RowJson.Default.DuePlace);
                LineOf(place.Due).Add(place);
                _members += place.Member.IsClass ? 0 : 1;
            }

            if (!page.More)
            {
                return;
            }

            range = range.After(page.Rows[^1].Key);
        }
    }

    private EvenSample<DuePlace> LineOf(Due due)
    {
        var key = (due.Class, due.Endpoint.Name);
        return _lines.TryGetValue(key, out var line) ? line : _lines[key] = new EvenSample<DuePlace>(MostReadPerLine);
    }

    private async Task WalkAsync(EvenSample<DuePlace> line, LoadTally tally, CancellationToken cancellationToken)
    {
        for (var start = 0; start < line.Kept.Count; start += SideBySide)
        {
            var places = line.Kept.Skip(start).Take(SideBySide);
            var walks = await Task.WhenAll(places.Select(place => WalkAsync(place, cancellationToken)));
            for (var i = 0; i < walks.Length; i++)
            {
                if (walks[i] is { Begins: { } begins } walk)
                {
                    tally.Add(begins, walk.Way, line.Weight(start + i));
                }
            }
        }
    }

    // Null: the member left the queue since the index was read.
    private async Task<Walk?> WalkAsync(DuePlace place, CancellationToken cancellationToken)
    {
        var file = await MemberFile.LoadAsync(store, view.Club.Id, place.Member, cancellationToken);
        return file.Member is { } member && file.Link(view.Connection.Id) is { } link
            ? PlanWalk.Of(link.Value, view.Plan, view.Context(member.Value, now, jitter: 0, by: "forecast"))
            : null;
    }
}
