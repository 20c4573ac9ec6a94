namespace MemberSync.Engine.Sources;

/// <summary>When a source may be asked again.</summary>
/// <param name="FreeAt">Until then it is being asked, or rests.</param>
internal sealed record AskingRow(DateTimeOffset FreeAt)
{
    /// <summary>How often in a row asking failed.</summary>
    public int Failures { get; init; }

    /// <summary>What is wrong with asking, in words for an operator; null: nothing.</summary>
    public string? Fault { get; init; }

    /// <summary>Since when it is.</summary>
    public DateTimeOffset? FaultAt { get; init; }
}
