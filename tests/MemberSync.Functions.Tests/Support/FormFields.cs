using System.Net;
using System.Text.RegularExpressions;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The fields of a page's forms as a browser sends them when nobody touches them.</summary>
internal static partial class FormFields
{
    public static (string Name, string Value)[] Of(Reply page) =>
    [
        .. Inputs().Matches(page.Text)
            .Where(input => !input.Value.Contains("checkbox", StringComparison.Ordinal)
                || input.Value.Contains(" checked", StringComparison.Ordinal))
            .Select(input => (Attribute(input.Value, "name"), Attribute(input.Value, "value")))
            .Where(field => field.Item1 is not ("_proof" or "then")),
        .. Areas().Matches(page.Text).Select(area => (area.Groups["name"].Value, WebUtility.HtmlDecode(area.Groups["text"].Value))),
        .. Selects().Matches(page.Text)
            .Select(select => (select.Groups["name"].Value, Attribute(Chosen().Match(select.Value).Value, "value"))),
    ];

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(
            element, $" {name}=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["text"].Value);

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]* name=\"(?<name>[^\"]*)\"[^>]*>(?<text>[^<]*)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Areas();

    [GeneratedRegex("<select[^>]* name=\"(?<name>[^\"]*)\".*?</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]* selected[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chosen();
}
