namespace MemberSync.Sources.Reading;

/// <summary>What a source calls an event, fit for a log.</summary>
internal static class EventWord
{
    private const int MaxLength = 50;

    /// <summary>Letters, digits and signs of the name, at most 50.</summary>
    public static string Of(string name) => string.Concat(
        name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ':' or '/').Take(MaxLength));
}
