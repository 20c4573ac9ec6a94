using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Webhook;

/// <summary>
/// What messages tell of a member: the canonical member, or only what <c>map.name</c> settings choose of it, each under
/// its name; and what <c>const.name</c> settings add. Pure.
/// </summary>
internal static class FieldMapping
{
    public const string Map = "map.";
    public const string Constant = "const.";

    private const int MaxName = 64;

    public static bool Has(string setting) => NameOf(setting, Map) is not null || NameOf(setting, Constant) is not null;

    public static JsonObject Apply(Member member, ImmutableSortedDictionary<string, string> settings)
    {
        var whole = CanonicalMember.Write(member);
        var mapped = Entries(settings, Map).ToList();
        var told = mapped.Count == 0 ? whole : new JsonObject();
        foreach (var (name, path) in mapped)
        {
            told[name] = Find(whole, path);
        }

        foreach (var (name, text) in Entries(settings, Constant))
        {
            told[name] = text;
        }

        return told;
    }

    public static IEnumerable<string> Faults(ImmutableSortedDictionary<string, string> settings) =>
    [
        .. settings.Keys.Where(Has).Where(setting => !IsName(setting[(setting.IndexOf('.') + 1)..])).Select(setting =>
            $"settings.{setting}: a name has 1 to {MaxName} letters, digits, '.', '_' and '-'"),
        .. Entries(settings, Map).Where(entry => !CanonicalMember.Paths.Contains(entry.Value)).Select(entry =>
            $"settings.{Map}{entry.Name} names no field of a member; known are {string.Join(", ", CanonicalMember.Paths)}"),
    ];

    private static IEnumerable<(string Name, string Value)> Entries(
        ImmutableSortedDictionary<string, string> settings, string prefix) =>
        from setting in settings
        let name = NameOf(setting.Key, prefix)
        where name is not null
        select (name, setting.Value);

    private static string? NameOf(string setting, string prefix) =>
        setting.StartsWith(prefix, StringComparison.Ordinal) ? setting[prefix.Length..] : null;

    private static bool IsName(string name) => name.Length is > 0 and <= MaxName
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    // What an absent address or contract would hold is not known either.
    private static JsonNode? Find(JsonNode? whole, string path) =>
        path.Split('.').Aggregate(whole, (node, name) => (node as JsonObject)?[name])?.DeepClone();
}
