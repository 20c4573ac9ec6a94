namespace MemberSync.Core.Members;

/// <summary>The form of e-mail addresses, and when two are the same.</summary>
public static class EmailAddress
{
    /// <summary>
    /// Deliberately loose: the partner has the last word, and a wrong refusal here would keep a member out for good.
    /// </summary>
    public static bool IsWellFormed(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == value.LastIndexOf('@')
            && value.LastIndexOf('.') > at + 1
            && !value.EndsWith('.')
            && value.Length is >= 5 and <= 320
            && !value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
    }

    /// <summary>The same text for addresses that differ only in the case of letters and in spaces around them.</summary>
    public static string Normalize(string value) => value.Trim().ToLowerInvariant();
}
