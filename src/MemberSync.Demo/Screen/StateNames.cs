using MemberSync.Demo.Service;

namespace MemberSync.Demo.Screen;

/// <summary>The states in the words of operators, in the order in which they are shown, each with its colour.</summary>
internal static class StateNames
{
    private static readonly (string Status, string Name, string Color)[] Known =
    [
        ("Enabled", "Enabled", "green"),
        ("ToBeUpdated", "To be updated", "deepskyblue1"),
        ("New", "New", "grey62"),
        ("CreationError", "Creation error", "orange1"),
        ("Error", "Error", "red"),
        ("ToBeRemoved", "To be removed", "mediumpurple"),
        ("Suspended", "Suspended", "grey39"),
    ];

    public static IEnumerable<(string Status, string Name, string Color)> All => Known;

    /// <summary>The states that anybody is in, each with its number.</summary>
    public static string Counts(StateCounts states) => string.Join(", ", Known
        .Where(state => states.Of(state.Status) > 0)
        .Select(state => $"{state.Name} {states.Of(state.Status)}"));
}
