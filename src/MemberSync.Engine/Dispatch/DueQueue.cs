using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Dispatch;

/// <summary>The part of a connection's due index that a worker holds in memory, one line per class and endpoint.</summary>
internal sealed class DueQueue
{
    private static readonly DueClass[] Classes = Enum.GetValues<DueClass>();

    private static readonly SortedSet<DuePlace> Empty = [];

    private readonly Dictionary<MemberId, Due> _places = [];
    private readonly Dictionary<(DueClass Class, Endpoint Endpoint), SortedSet<DuePlace>> _lines = [];

    public int Count => _places.Count;

    public IEnumerable<MemberId> Members => _places.Keys;

    public void Put(MemberId member, Due? due)
    {
        if (_places.Remove(member, out var left))
        {
            _lines[(left.Class, left.Endpoint)].Remove(new DuePlace(member, left));
        }

        if (due is not null)
        {
            _places[member] = due;
            var key = (due.Class, due.Endpoint);
            if (!_lines.TryGetValue(key, out var line))
            {
                _lines[key] = line = new SortedSet<DuePlace>(Order.Instance);
            }

            line.Add(new DuePlace(member, due));
        }
    }

    /// <summary>How many of one endpoint are due, counted up to <paramref name="enough"/>.</summary>
    public int Ready(Endpoint endpoint, DateTimeOffset now, int enough) => Classes
        .SelectMany(c => Line(c, endpoint).TakeWhile(place => place.Due.At <= now))
        .Take(enough)
        .Count();

    /// <summary>The first places of every class and endpoint, for the time at which something can be done.</summary>
    public IEnumerable<Due> Heads() => _lines.Values.Where(line => line.Count > 0).Select(line => line.Min!.Due);

    /// <summary>
    /// Picks places in order of service: by class, then whom the turn holds already and who so costs no reading, then by
    /// time. <paramref name="admits"/> is asked for each class and endpoint before each pick.
    /// </summary>
    public IEnumerable<DuePlace> Pick(DateTimeOffset now, IReadOnlySet<MemberId> inTurn, Func<Due, bool> admits)
    {
        var lines = _lines.Values.Select(line => line.TakeWhile(p => p.Due.At <= now).GetEnumerator()).ToList();
        var open = lines.Where(line => line.MoveNext()).ToList();
        while (true)
        {
            open.RemoveAll(line => !admits(line.Current.Due));
            if (open.Count == 0)
            {
                yield break;
            }

            var best = open.MinBy(line =>
                (line.Current.Due.Class, !inTurn.Contains(line.Current.Member), line.Current.Due.At))!;
            yield return best.Current;
            if (!best.MoveNext())
            {
                open.Remove(best);
            }
        }
    }

    private SortedSet<DuePlace> Line(DueClass dueClass, Endpoint endpoint) =>
        _lines.TryGetValue((dueClass, endpoint), out var line) ? line : Empty;

    private sealed class Order : IComparer<DuePlace>
    {
        public static Order Instance { get; } = new();

        public int Compare(DuePlace? x, DuePlace? y)
        {
            var byTime = x!.Due.At.CompareTo(y!.Due.At);
            return byTime != 0 ? byTime : string.CompareOrdinal(x.Member.ToString(), y.Member.ToString());
        }
    }
}
