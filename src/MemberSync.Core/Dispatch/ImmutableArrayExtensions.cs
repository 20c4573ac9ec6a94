using System.Collections.Immutable;

namespace MemberSync.Core.Dispatch;

internal static class ImmutableArrayExtensions
{
    public static int FindIndex<T>(this ImmutableArray<T> items, Predicate<T> match)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (match(items[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// In a sorted array the index of the first moment after the given one; its length if there is none.
    /// </summary>
    public static int IndexAfter(this ImmutableArray<DateTimeOffset> sorted, DateTimeOffset moment)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
