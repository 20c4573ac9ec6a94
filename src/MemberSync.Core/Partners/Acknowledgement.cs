using System.Collections.Immutable;

namespace MemberSync.Core.Partners;

/// <summary>
/// Marks what a partner acknowledged. What is to be sent again equals no fingerprint, so that every plan sends it, and still
/// tells what the partner holds, which some partners' next operation depends on. What was left out counts as told.
/// </summary>
public static class Acknowledgement
{
    private const char Mark = '?';
    private const char OmissionMark = '!';

    public static string Repeat(string acknowledged) => IsToBeRepeated(acknowledged) ? acknowledged : Mark + acknowledged;

    /// <summary>All of it, marked.</summary>
    public static ImmutableSortedDictionary<Facet, string> RepeatAll(ImmutableSortedDictionary<Facet, string> told) =>
        told.ToImmutableSortedDictionary(facet => facet.Key, facet => Repeat(facet.Value));

    public static bool IsToBeRepeated(string acknowledged) => acknowledged.StartsWith(Mark);

    /// <summary>What the partner will not take, and is not offered again until it changes.</summary>
    public static string LeaveOut(string fingerprint) => OmissionMark + fingerprint;

    public static bool IsLeftOut(string acknowledged) => Original(acknowledged).StartsWith(OmissionMark);

    /// <summary>Whether this is settled with the partner: told, or left out.</summary>
    public static bool Settles(string? acknowledged, string fingerprint) =>
        acknowledged == fingerprint || acknowledged == LeaveOut(fingerprint);

    /// <summary>The fingerprint as the partner acknowledged it.</summary>
    public static string Original(string acknowledged) => acknowledged.TrimStart(Mark);
}
