using MemberSync.Engine.Reviews;

namespace MemberSync.Engine.Matching;

/// <summary>How far the hub has read a partner's list of people.</summary>
/// <param name="Set">Names the rows in which the people read so far are set down; no set in force has it.</param>
/// <param name="Settings">The version of the connection's settings with which it began.</param>
/// <param name="Begun">The moment as of which the list is read.</param>
internal sealed record PeopleFetchRow(string Set, string Settings, DateTimeOffset Begun)
{
    /// <summary>How many entries of the list were passed.</summary>
    public int Offset { get; init; }

    /// <summary>How many rows were set down.</summary>
    public int Rows { get; init; }

    /// <summary>How many people stand in them, doubles included.</summary>
    public int Count { get; init; }

    /// <summary>How long the list was at the last page; null when the partner did not tell.</summary>
    public int? Total { get; init; }

    public bool IsRead { get; init; }

    /// <summary>Failed calls since the last page.</summary>
    public int Failures { get; init; }

    /// <summary>How often it was begun anew.</summary>
    public int Restarts { get; init; }

    /// <summary>The walk that waits for the list; null: none does.</summary>
    public ReviewMessage? Then { get; init; }
}
