using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>
/// A range of keys as the service's filter. Keys are printable ASCII, so a bound that is not can be replaced by one
/// that is and means the same: the service need not be trusted with control characters.
/// </summary>
internal static class KeyFilter
{
    private const char First = ' ';
    private const char Last = '~';

    /// <summary>The filter, or null when no key can lie in the range.</summary>
    public static string? Of(string partition, KeyRange range)
    {
        var (from, to) = (Bound(range.From, "gt", "ge"), Bound(range.To, "le", "lt"));
        if (from is null || string.CompareOrdinal(range.From, range.To) >= 0)
        {
            return null;
        }

        var filter = $"PartitionKey eq {Quote(partition)} and {from}";
        return to is null ? filter : $"{filter} and {to}";
    }

    /// <summary>Text as a literal of a filter or an address, before it is escaped for that.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>
    /// How keys compare with the bound: by the first word where they may go on beyond what is left of it, by the
    /// second otherwise. Null when the bound is after all keys.
    /// </summary>
    private static string? Bound(string bound, string cut, string whole)
    {
        var odd = bound.AsSpan().IndexOfAnyExceptInRange(First, Last);
        if (odd < 0)
        {
            return $"RowKey {whole} {Quote(bound)}";
        }

        if (bound[odd] < First)
        {
            return $"RowKey {cut} {Quote(bound[..odd])}";
        }

        // After all that begins with what is before the odd character: up to the next string of the same length.
        var start = bound[..odd].TrimEnd(Last);
        return start.Length == 0 ? null : $"RowKey {whole} {Quote(start[..^1] + (char)(start[^1] + 1))}";
    }
}
