namespace MemberSync.Storage.Azure.Tables;

/// <summary>ETags as the table service gives them out: weak and quoted.</summary>
internal static class ETags
{
    /// <summary>Well formed, so that the service compares it, and older than every row.</summary>
    public const string Nobody = "W/\"datetime'1601-01-01T00%3A00%3A00Z'\"";

    /// <summary>Whatever row is there.</summary>
    public const string Any = "*";

    public static bool IsIssued(string text) =>
        text.Length > 4
        && text.StartsWith("W/\"", StringComparison.Ordinal)
        && text[^1] == '"'
        && text.AsSpan(3, text.Length - 4).IndexOfAnyExceptInRange('!', '~') < 0
        && !text.AsSpan(3, text.Length - 4).Contains('"');

    /// <summary>
    /// What to send for an ETag that a caller expects. One that was never given out must conflict like any stale one,
    /// but <c>*</c> would match every row, and what is malformed would make the service refuse all of a commit.
    /// </summary>
    public static string ToSend(string expected) => IsIssued(expected) ? expected : Nobody;
}
