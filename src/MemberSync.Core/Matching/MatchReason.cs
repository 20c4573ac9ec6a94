namespace MemberSync.Core.Matching;

/// <summary>Why two records may be one person; the strongest reason there is. Shown to operators.</summary>
public enum MatchReason
{
    /// <summary>Same e-mail address, names and date of birth.</summary>
    Identical,

    /// <summary>Same names and date of birth.</summary>
    SameNameAndBirth,

    /// <summary>Same date of birth, and names that differ in accents, spelling of umlauts or order only.</summary>
    AlikeNameAndBirth,

    /// <summary>Same e-mail address and no more: families share one.</summary>
    SameEmail,
}
