namespace MemberSync.Engine.Sources;

/// <summary>How far the comparison of a source with the hub is.</summary>
/// <param name="Begun">When the last one began.</param>
internal sealed record SweepRow(DateTimeOffset Begun)
{
    /// <summary>What the source held at the last comparison that came to its end; null: none did yet.</summary>
    public string? Held { get; init; }

    /// <summary>Changes whenever something was taken out of what the source held.</summary>
    public int Edition { get; init; }

    /// <summary>What is being read; null: no comparison is under way.</summary>
    public string? Reading { get; init; }

    /// <summary>Where the next page begins; null: at the start.</summary>
    public string? Cursor { get; init; }

    /// <summary>The number of the next page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Whether every page is read.</summary>
    public bool IsRead { get; init; }

    /// <summary>When something was last stored of it.</summary>
    public DateTimeOffset SteppedAt { get; init; }

    public int Failures { get; init; }

    /// <summary>How many subjects the pages held so far.</summary>
    public int Seen { get; init; }

    /// <summary>How many of them had changed without the hub knowing, so far.</summary>
    public int Found { get; init; }

    /// <summary>What the last comparison that ended was like; null: none did yet.</summary>
    public SweepEnd? Last { get; init; }
}
