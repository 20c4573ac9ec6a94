namespace MemberSync.Functions.Verbs;

/// <summary>What scripts are told by the exit status; listed in docs/cli.md.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>The service refused or could not do it.</summary>
    public const int Failed = 1;

    /// <summary>The command is not understood; nothing was asked of the service.</summary>
    public const int Usage = 2;

    public const int NotReachable = 3;

    /// <summary>The key is not known, or may not do this.</summary>
    public const int NotAllowed = 4;

    /// <summary>A file was read to its end, and rows of it have faults.</summary>
    public const int FaultyRows = 5;

    /// <summary>Ended by Ctrl-C, as shells count it.</summary>
    public const int Stopped = 130;
}
