using System.Collections.Immutable;

namespace MemberSync.Core.Partners;

/// <summary>
/// Marks what a partner acknowledged as to be sent again. It then equals no fingerprint, so that every plan sends it,
/// and still tells what the partner holds, which some partners' next operation depends on.
/// </summary>
public static class Acknowledgement
{
    private const char Mark = '?';

    public static string Repeat(string acknowledged) => IsToBeRepeated(acknowledged) ? acknowledged : Mark + acknowledged;

    /// <summary>All of it, marked.</summary>
    public static ImmutableSortedDictionary<Facet, string> RepeatAll(ImmutableSortedDictionary<Facet, string> told) =>
        told.ToImmutableSortedDictionary(facet => facet.Key, facet => Repeat(facet.Value));

    public static bool IsToBeRepeated(string acknowledged) => acknowledged.StartsWith(Mark);

    /// <summary>The fingerprint as the partner acknowledged it.</summary>
    public static string Original(string acknowledged) => acknowledged.TrimStart(Mark);
}
