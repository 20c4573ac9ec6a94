namespace MemberSync.Functions.Tests.Support;

/// <summary>What a typed command came to.</summary>
internal sealed record Typed(int Exit, string Output, string Error)
{
    /// <summary>All of it, for approval.</summary>
    public override string ToString() => $"{Trim(Output)}\n--- beside the output:\n{Trim(Error)}\n--- exit status {Exit}";

    // Columns are padded to their width, also at a line's end.
    private static string Trim(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()));
}
