namespace MemberSync.Engine.Files;

/// <summary>What became of a row, or would become of it.</summary>
public enum FileOutcome
{
    /// <summary>The hub did not know the member, or knew that the gym system had removed it.</summary>
    Created,

    /// <summary>The hub knew something else of the member.</summary>
    Changed,

    /// <summary>The row says what the hub knows.</summary>
    Unchanged,

    /// <summary>Nothing of the row was taken; <see cref="FileLine.Faults"/> say why.</summary>
    Faulty,

    /// <summary>The person was erased: nothing was kept of the row.</summary>
    Erased,

    /// <summary>No row has the member any more, and the file is the whole: the gym system has removed it.</summary>
    Removed,
}
