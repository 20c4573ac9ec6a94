namespace MemberSync.Partners.Masking;

/// <summary>A form or a query string with its names as they are and its values masked.</summary>
internal static class MaskedForm
{
    public static string Of(string form) => string.Join('&', form.Split('&').Select(Pair));

    private static string Pair(string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            return pair.Length == 0 ? pair : Mask.Hidden; // Without a name it is all value.
        }

        var name = Decode(pair[..at]);
        return $"{Mask.Name(name)}={Mask.Value(name, Decode(pair[(at + 1)..]))}";
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
