namespace MemberSync.Partners.Masking;

/// <summary>Path and query of an address as operators may see them: words stay, ids and values are masked.</summary>
internal static class MaskedAddress
{
    private const int LongestVersion = 3;

    public static string Of(Uri address)
    {
        var path = string.Join('/', address.AbsolutePath.Split('/').Select(Segment));
        return address.Query.Length > 1 ? $"{path}?{MaskedForm.Of(address.Query[1..])}" : path;
    }

    // Names of actions are letters, versions are short; ids and addresses hold digits and signs.
    private static string Segment(string segment) =>
        segment.Length <= LongestVersion || segment.All(c => char.IsAsciiLetter(c) || c is '-' or '_')
            ? segment
            : Mask.Text(segment);
}
