namespace MemberSync.Engine.Sources;

/// <summary>What a message has a source be asked. The names are stored: never rename one.</summary>
public enum SourceTask
{
    /// <summary>The questions that wait.</summary>
    Questions,

    /// <summary>The next page of a comparison.</summary>
    Sweep,
}
