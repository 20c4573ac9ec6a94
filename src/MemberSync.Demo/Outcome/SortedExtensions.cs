using System.Collections.Immutable;

namespace MemberSync.Demo.Outcome;

/// <summary>Dictionaries by name that print in the same order everywhere.</summary>
internal static class SortedExtensions
{
    public static ImmutableSortedDictionary<string, TNew> ToSorted<TOld, TNew>(
        this IEnumerable<KeyValuePair<string, TOld>> pairs, Func<KeyValuePair<string, TOld>, TNew> value) =>
        pairs.ToImmutableSortedDictionary(pair => pair.Key, value, StringComparer.Ordinal);
}
