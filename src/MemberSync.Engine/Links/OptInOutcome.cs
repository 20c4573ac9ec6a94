namespace MemberSync.Engine.Links;

/// <summary>What became of an opt-in, or of its withdrawal.</summary>
public enum OptInOutcome
{
    Taken,

    /// <summary>It was so before.</summary>
    Already,

    /// <summary>The gym system has no such member.</summary>
    Unknown,
}
