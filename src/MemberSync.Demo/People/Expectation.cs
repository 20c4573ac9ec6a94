using System.Collections.Immutable;

namespace MemberSync.Demo.People;

/// <summary>Where a member must end.</summary>
/// <param name="Status">The state's name, as the service tells it.</param>
/// <param name="Missing">The fields that the service must name as missing or malformed.</param>
internal sealed record Expectation(string Status, ImmutableSortedSet<string> Missing)
{
    public static readonly Expectation Enabled = new("Enabled", []);
    public static readonly Expectation CreationError = new("CreationError", []);

    public static Expectation Incomplete(IEnumerable<string> missing) => new("New", [.. missing]);
}
