namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>Which members the workbench shows. The names stand in addresses.</summary>
public enum MatchView
{
    /// <summary>For whom somebody at the partner is proposed.</summary>
    Proposed,

    /// <summary>As above, and there is no doubt.</summary>
    Certain,

    /// <summary>Whom nobody at the partner is like.</summary>
    Nobody,
}
