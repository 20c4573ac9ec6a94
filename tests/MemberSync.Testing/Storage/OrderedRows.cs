using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Storage;

/// <summary>
/// Rows in ordinal key order, in leaves of limited size: a B-tree of two levels. Finding a row and the start of a
/// range is O(log n), and looks into one leaf; the list of leaves is short enough that inserting into it is a small
/// copy even with millions of rows. Not safe for concurrent use.
/// </summary>
internal sealed class OrderedRows
{
    private const int LeafSize = 256;

    // Only the first leaf can be empty, and only when there are no rows. A leaf keeps the key that it began with beside
    // it, so that looking for the leaf touches no row; keys before the second leaf's belong to the first.
    private readonly List<(string From, List<Row> Rows)> _leaves;

    public OrderedRows() => _leaves = [("", [])];

    /// <summary>The same rows in an order of their own.</summary>
    public OrderedRows(OrderedRows other) => _leaves =
        [.. other._leaves.Select(leaf => (leaf.From, new List<Row>(leaf.Rows)))];

    public Row? Find(string key)
    {
        var leaf = _leaves[LeafOf(key)].Rows;
        var index = IndexIn(leaf, key);
        return index >= 0 ? leaf[index] : null;
    }

    /// <summary>Adds the row, or replaces the one with its key.</summary>
    public void Put(Row row)
    {
        var number = LeafOf(row.Key);
        var leaf = _leaves[number].Rows;
        var index = IndexIn(leaf, row.Key);
        if (index >= 0)
        {
            leaf[index] = row;
            return;
        }

        leaf.Insert(~index, row);
        if (leaf.Count > LeafSize)
        {
            Split(number, atEnd: ~index == LeafSize);
        }
    }

    public void Remove(string key)
    {
        var number = LeafOf(key);
        var leaf = _leaves[number].Rows;
        leaf.RemoveAt(IndexIn(leaf, key));
        if (leaf.Count == 0 && _leaves.Count > 1)
        {
            _leaves.RemoveAt(number);
        }
    }

    public RowPage Scan(KeyRange range, int limit)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var row in From(range.From))
        {
            if (string.CompareOrdinal(row.Key, range.To) >= 0)
            {
                break;
            }

            if (rows.Count == limit)
            {
                return new RowPage(rows.ToImmutable(), More: true);
            }

            rows.Add(row);
        }

        return new RowPage(rows.ToImmutable(), More: false);
    }

    /// <summary>All rows whose key is not before the one given.</summary>
    public IEnumerable<Row> From(string key)
    {
        var number = LeafOf(key);
        var index = IndexIn(_leaves[number].Rows, key);
        for (index = index < 0 ? ~index : index; number < _leaves.Count; number++, index = 0)
        {
            for (; index < _leaves[number].Rows.Count; index++)
            {
                yield return _leaves[number].Rows[index];
            }
        }
    }

    // Keys mostly arrive in order within a prefix; a row added at a leaf's end starts the next leaf, which keeps
    // the left one full instead of half empty.
    private void Split(int number, bool atEnd)
    {
        var leaf = _leaves[number].Rows;
        var kept = atEnd ? LeafSize : LeafSize / 2;
        _leaves.Insert(number + 1, (leaf[kept].Key, leaf.GetRange(kept, leaf.Count - kept)));
        leaf.RemoveRange(kept, leaf.Count - kept);
    }

    /// <summary>The leaf where the key is or belongs.</summary>
    private int LeafOf(string key)
    {
        var (low, high) = (1, _leaves.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_leaves[middle].From, key) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Where the key is; when it is not there, the complement of where it belongs.</summary>
    private static int IndexIn(List<Row> leaf, string key)
    {
        var (low, high) = (0, leaf.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(leaf[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < leaf.Count && string.Equals(leaf[low].Key, key) ? low : ~low;
    }
}
