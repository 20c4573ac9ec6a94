using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MemberSync.Sources.Mapping;

/// <summary>
/// Where a value stands in a source's JSON: names parted by full stops, <c>[0]</c> for a place in a list, <c>["a.b"]</c> for
/// a name with signs in it. Begins at the event; after <c>$</c> at the whole body.
/// </summary>
internal sealed partial record JsonPath
{
    public const string Advice = "write it as customer.name, cards[0].number or, from the whole body, $.meta.id";

    private const int MaxLength = 200;
    private const int Patience = 1000;

    private readonly ImmutableArray<PathStep> _steps;
    private readonly bool _isOfBody;

    private JsonPath(string text, bool isOfBody, ImmutableArray<PathStep> steps)
    {
        Text = text;
        _isOfBody = isOfBody;
        _steps = steps;
    }

    public string Text { get; }

    public static bool TryParse(string text, [NotNullWhen(true)] out JsonPath? path)
    {
        path = null;
        var isOfBody = text.StartsWith('$');
        var rest = isOfBody ? text[1..] : text;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var at = 0;
        while (at < rest.Length)
        {
            var step = Step().Match(rest, at);
            if (!step.Success || (at == 0 && !isOfBody && step.Value.StartsWith('.')))
            {
                return false;
            }

            steps.Add(Read(step));
            at += step.Length;
        }

        var isWhole = text.Length <= MaxLength && (steps.Count > 0 || isOfBody);
        path = isWhole ? new JsonPath(text, isOfBody, steps.ToImmutable()) : null;
        return isWhole;
    }

    /// <summary>The value; null when there is none. What a null would hold is null too.</summary>
    public JsonElement? Find(JsonElement item, JsonElement body)
    {
        JsonElement? at = _isOfBody ? body : item;
        foreach (var step in _steps)
        {
            at = at is { } value ? step.Follow(value) : null;
        }

        return at;
    }

    public override string ToString() => Text;

    private static PathStep Read(Match step) =>
        step.Groups["index"] is { Success: true } index
            ? new PathStep(null, int.Parse(index.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : new PathStep(step.Groups["quoted"] is { Success: true } quoted ? quoted.Value : step.Groups["name"].Value, 0);

    [GeneratedRegex(
        """\G(?:\.?(?<name>(?<=^|\.)[^.\[\]"$]+)|\[(?<index>[0-9]{1,4})\]|\["(?<quoted>[^"]+)"\])""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Step();
}
