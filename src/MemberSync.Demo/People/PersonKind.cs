namespace MemberSync.Demo.People;

/// <summary>What is special about a person.</summary>
internal enum PersonKind
{
    Ordinary,

    /// <summary>The partner has an account already; it must be adopted.</summary>
    Known,

    /// <summary>The partner finds several candidates, and only an operator can choose.</summary>
    Ambiguous,

    /// <summary>A mandatory field is missing or malformed.</summary>
    Incomplete,

    /// <summary>Shares name, birth date and e-mail address with another, save for the first name.</summary>
    Twin,
}
