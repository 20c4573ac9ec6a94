namespace MemberSync.Engine.Logs;

/// <summary>Makes foreign words fit for a log.</summary>
internal static class LineText
{
    private const int MaxLength = 200;

    /// <summary>At most 200 characters on one line; whatever could be an e-mail address is masked.</summary>
    public static string Clean(string words)
    {
        var clean = string.Join(' ', words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Contains('@') ? "***" : word));
        return clean.Length <= MaxLength ? clean : $"{clean[..(MaxLength - 1)]}…";
    }
}
