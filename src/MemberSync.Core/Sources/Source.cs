using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Core.Sources;

/// <summary>A gym system of a club, as the club set it up.</summary>
/// <param name="Kind">Which make of gym system it is, such as <c>mindbody</c>: it says how webhooks are proved and read.</param>
/// <param name="Enabled">False: its webhooks are refused and nothing is read from it.</param>
/// <param name="Settings">The kind's own settings by name, never secrets.</param>
/// <param name="Credentials">Where its secrets are kept; null when none were ever set.</param>
public sealed record Source(
    SourceId Id,
    string Kind,
    bool Enabled,
    ImmutableSortedDictionary<string, string> Settings,
    SecretReference? Credentials = null)
{
    /// <summary>The setting of every kind that stands before the source's own ids of members, for clubs with several.</summary>
    public const string MemberPrefix = "memberPrefix";

    /// <summary>Where it can be read; null: nothing is read from it.</summary>
    public Uri? Address { get; init; }

    /// <summary>How its fields become the hub's, as a JSON object; null: the kind knows by itself.</summary>
    public string? Mapping { get; init; }

    /// <summary>How many minutes lie between two comparisons of the whole source with the hub; null: none is made.</summary>
    public int? SweepMinutes { get; init; }

    /// <summary>How many requests a minute may be made to it; null: what its kind allows.</summary>
    public int? CallsPerMinute { get; init; }
}
