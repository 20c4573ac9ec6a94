using System.Collections.Immutable;

namespace MemberSync.Partners.Checking;

/// <summary>What is wrong with a connection's settings, in words for an operator. Names settings, never their values.</summary>
internal static class SettingFault
{
    /// <summary>Null when the value is there and follows the rule.</summary>
    /// <param name="rule">What the value must be, as <c>must be a GUID</c>.</param>
    public static string? Of(string name, string? value, Func<string, bool> valid, string rule) =>
        string.IsNullOrWhiteSpace(value) ? $"{name} is missing"
        : valid(value) ? null
        : $"{name} {rule}";

    /// <summary>Each name that is not known.</summary>
    public static IEnumerable<string> Unknown(
        string partner, string group, IEnumerable<string> names, ImmutableArray<string> known) => names
        .Where(name => !known.Contains(name, StringComparer.Ordinal))
        .Select(name => $"{group}.{name} is unknown to {partner}; known are {string.Join(", ", known)}");

    /// <summary>Null when the address can be called.</summary>
    public static string? OfAddress(Uri address) => address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? null
            : "address must be an absolute http or https address";
}
