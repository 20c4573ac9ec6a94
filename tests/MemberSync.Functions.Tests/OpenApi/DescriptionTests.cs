using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.OpenApi;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>
/// What the description says of the fields of answers is what the comments on their types say. The comments do not travel with the
/// service, so they are kept in Descriptions.json, which this test holds to them.
/// </summary>
public sealed partial class DescriptionTests
{
    private const string Wanted = "T:MemberSync.Functions.Api.Bodies.";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void Descriptions_are_the_comments_on_the_types()
    {
        var comments = XDocument.Load(Path.ChangeExtension(typeof(ApiJson).Assembly.Location, ".xml"));
        var schemas = ServedDocument.Root["components"]!["schemas"]!.AsObject();
        var described = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var member in comments.Descendants("member").Where(member => Name(member).StartsWith(Wanted, StringComparison.Ordinal)))
        {
            var words = Words(member);
            if (words.Count > 0 && schemas.ContainsKey(TypeName(Name(member))))
            {
                described[TypeName(Name(member))] = words;
            }
        }

        var text = JsonSerializer.Serialize(described, Readable);
        var kept = Resources.Json("Descriptions.json");

        if (!JsonNode.DeepEquals(kept, JsonNode.Parse(text)))
        {
            // What came, once read, is moved to src/MemberSync.Functions/Api/OpenApi/Descriptions.json.
            Approved.Matches(text);
        }
    }

    private static string Name(XElement member) => member.Attribute("name")!.Value;

    private static string TypeName(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.EndsWith("Body", StringComparison.Ordinal) ? last[..^4] : last;
    }

    private static SortedDictionary<string, string> Words(XElement member)
    {
        var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (member.Element("summary") is { } summary)
        {
            words[""] = Plain(summary);
        }

        foreach (var field in member.Elements("param"))
        {
            words[JsonNamingPolicy.CamelCase.ConvertName(field.Attribute("name")!.Value)] = Plain(field);
        }

        return words;
    }

    private static string Plain(XElement comment)
    {
        var text = string.Concat(comment.Nodes().Select(node => node switch
        {
            XText words => words.Value,
            XElement { Name.LocalName: "paramref" } name => JsonNamingPolicy.CamelCase.ConvertName(name.Attribute("name")!.Value),
            XElement { Name.LocalName: "see" } link => TypeName(link.Attribute("cref")!.Value),
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            _ => "",
        }));
        return Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
