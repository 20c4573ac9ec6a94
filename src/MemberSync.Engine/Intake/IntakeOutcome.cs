namespace MemberSync.Engine.Intake;

/// <summary>What became of a change.</summary>
public enum IntakeOutcome
{
    /// <summary>Stored durably, with every decision it led to.</summary>
    Taken,

    /// <summary>The same event was taken before; it has no second effect.</summary>
    Duplicate,

    /// <summary>The person was erased, or is being erased: nothing was kept of it.</summary>
    Erased,
}
