using System.Collections.Frozen;

namespace MemberSync.Partners.Masking;

/// <summary>
/// Decides what of a value may be shown. What is not known to be harmless is masked: a new field of a partner is hidden
/// until somebody has looked at it.
/// </summary>
internal static class Mask
{
    /// <summary>Stands for a value of which nothing may be shown.</summary>
    public const string Hidden = "***";

    private const int ShortestShown = 4;
    private const int LongestHarmless = 64;

    // Outcomes, codes, names of fields, and the dates and states of a membership: none tells who somebody is.
    private static readonly FrozenSet<string> Harmless = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "result",
        "success",
        "operation",
        "status",
        "state",
        "code",
        "errorCode",
        "entity",
        "type",
        "field",
        "memberSince",
        "startOn",
        "expiresOn",
        "startOfContract",
        "endOfContract",
        "membershipType",
        "visitDate",
        "expireIn",
        "count",
        "total",
        "page");

    private static readonly string[] SecretWords =
        ["token", "password", "secret", "key", "credential", "session", "authorization", "signature", "username"];

    /// <summary>The value as it may be shown under this name.</summary>
    public static string Value(string name, string value) => name switch
    {
        _ when value.Length == 0 => value,
        _ when IsSecret(name) => Hidden,
        _ when IsHarmless(name, value) => value,
        _ => Text(value),
    };

    /// <summary>Whether a value that is no text, as a number, may be shown under this name.</summary>
    public static bool Shows(string name, string value) => !IsSecret(name) && IsHarmless(name, value);

    /// <summary>The first and last letter, or less: <c>I***s</c>.</summary>
    public static string Text(string value) =>
        value.Length >= ShortestShown && !char.IsSurrogate(value[0]) && !char.IsSurrogate(value[^1])
            ? $"{value[0]}{Hidden}{value[^1]}"
            : Hidden;

    /// <summary>A name as it is, unless it holds what only a value does: a partner may name a field after a person.</summary>
    public static string Name(string name) => name.Contains('@') || name.Contains(' ') ? Text(name) : name;

    private static bool IsSecret(string name) =>
        SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsHarmless(string name, string value) =>
        Harmless.Contains(name) && value.Length <= LongestHarmless && !value.Contains('@');
}
