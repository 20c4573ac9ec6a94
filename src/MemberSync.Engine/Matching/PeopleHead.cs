using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Matching;

/// <summary>Which set of a partner's people is in force for a connection.</summary>
/// <param name="Set">Names the rows of the set.</param>
/// <param name="Count">How many people it has.</param>
internal sealed record PeopleHead(string Set, int Count, DateTimeOffset StoredAt)
{
    /// <summary>
    /// Whose people they are, as <see cref="ConnectionView.Facility"/>; null: stored before that was noted, and taken for the
    /// connection's.
    /// </summary>
    public string? Facility { get; init; }
}
