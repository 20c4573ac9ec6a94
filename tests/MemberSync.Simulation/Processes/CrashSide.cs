namespace MemberSync.Simulation.Processes;

public enum CrashSide
{
    /// <summary>The step is not done.</summary>
    Before,

    /// <summary>The step is done, and nobody hears of it.</summary>
    After,
}
