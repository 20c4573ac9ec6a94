namespace MemberSync.Core.Clubs;

/// <summary>The form of names that people choose and that stand in addresses.</summary>
public static class Slug
{
    public const string Rule = "use 1 to 40 of a-z, 0-9 and hyphen, starting with a letter or digit";

    private const int MaxLength = 40;

    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && text[0] != '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
