namespace MemberSync.Core.Links;

/// <summary>Why a link is as it is and what to do, for an operator.</summary>
/// <param name="Code">Stable, for translation and filters.</param>
/// <param name="Detail">What was found, e.g. the partner's own words; may be empty.</param>
public sealed record Reason(ReasonCode Code, string Detail)
{
    /// <summary>The whole sentence: what happened, what was found, what to do.</summary>
    public override string ToString() => ReasonTexts.Describe(this);
}
