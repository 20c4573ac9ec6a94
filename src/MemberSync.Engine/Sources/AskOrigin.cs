namespace MemberSync.Engine.Sources;

/// <summary>What made it known that a source is to be asked. The names are stored: never rename one.</summary>
internal enum AskOrigin
{
    /// <summary>An event of the source.</summary>
    Event,

    /// <summary>A comparison: an event was due and never came.</summary>
    Sweep,
}
