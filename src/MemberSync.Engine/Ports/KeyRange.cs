namespace MemberSync.Engine.Ports;

/// <summary>Keys from <paramref name="From"/> (included) to <paramref name="To"/> (excluded), in ordinal order.</summary>
public readonly record struct KeyRange(string From, string To)
{
    /// <summary>All keys that start with <paramref name="prefix"/>, which must not be empty.</summary>
    public static KeyRange Prefix(string prefix) => new(prefix, Successor(prefix));

    /// <summary>
    /// The rest of this range after <paramref name="key"/>, for the next page; a key before the range leaves it whole.
    /// </summary>
    public KeyRange After(string key) =>
        string.CompareOrdinal(key, From) < 0 ? this : this with { From = key + "\u0001" };

    public bool Holds(string key) => string.CompareOrdinal(key, From) >= 0 && string.CompareOrdinal(key, To) < 0;

    // Keys are ASCII, so the next string after every one with the prefix has its last character raised by one.
    private static string Successor(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);
}
