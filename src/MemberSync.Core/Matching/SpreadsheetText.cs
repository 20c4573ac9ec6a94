namespace MemberSync.Core.Matching;

/// <summary>
/// Keeps spreadsheets from taking a text for a formula, which could read other cells and send them away: what begins
/// like one gets an apostrophe, which spreadsheets take for "text". Taking it off again gives the text as it was.
/// </summary>
public static class SpreadsheetText
{
    private const char Guarding = '\'';

    public static string Guard(string text) => IsLikeFormula(text) ? Guarding + text : text;

    public static string Unguard(string text) =>
        text.StartsWith(Guarding) && IsLikeFormula(text) ? text[1..] : text;

    // Apostrophes of the text's own are passed over, so that none of them is taken for the guard.
    private static bool IsLikeFormula(string text) =>
        text.TrimStart(Guarding) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
