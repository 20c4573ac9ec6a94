namespace MemberSync.Core.Matching;

/// <summary>How sure a proposal is. Only what is certain is ever linked without an operator.</summary>
public enum Confidence
{
    /// <summary>Identical, and neither of the two is identical to anybody else.</summary>
    Certain,
    High,
    Medium,
    Low,
}
