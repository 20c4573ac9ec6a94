namespace MemberSync.Storage.Azure.Committing;

/// <summary>What a row tells about a commit whose answer was lost.</summary>
internal enum Verdict
{
    /// <summary>The commit wrote this row.</summary>
    Stored,

    /// <summary>The commit has not touched this row, and sending it again cannot store it twice.</summary>
    NotStored,

    /// <summary>The row is neither as it was before nor as the commit writes it.</summary>
    Unclear,
}
