using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Mapping;

/// <summary>The example of docs/sources.md, with which an operator begins.</summary>
public sealed partial class DocumentedExampleTests
{
    [Fact]
    public void Example_of_the_documentation_comes_to_what_it_says()
    {
        var (webhook, source, change) = Example();
        var settings = source["settings"]!.AsObject().Select(setting => (setting.Key, setting.Value!.GetValue<string>()));
        var setup = Setups.Of("json", source["mapping"]!.ToJsonString(), [.. settings]) with { WebhookSecrets = ["a-long-random-secret"] };

        var read = Reads.Of(setup, webhook);

        Assert.Empty(Setups.Kind("json").Faults(setup));
        Assert.True(JsonNode.DeepEquals(change, JsonNode.Parse(read)), read);
    }

    private static (string Webhook, JsonNode Source, JsonNode Change) Example([CallerFilePath] string file = "")
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/sources.md"));
        var blocks = Block().Matches(page[page.IndexOf("## Mapping by example", StringComparison.Ordinal)..]);
        return (blocks[0].Groups["json"].Value, Parsed(blocks[1]), Parsed(blocks[2]));
    }

    private static JsonNode Parsed(Match block) => JsonNode.Parse(block.Groups["json"].Value)!;

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Block();
}
