using System.Text.Json;
using MemberSync.EndToEnd.Tests.Support;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Runs;

public sealed class DemoRunTests
{
    private static readonly string[] Promised =
    [
        "members", "enabled", "errors", "calls", "rejectedByPartner",
        "virtualSeconds", "theoreticalSeconds", "wallSeconds",
    ];

    [Fact]
    public async Task Once_as_json_brings_everybody_where_they_belong_and_prints_one_object()
    {
        var (status, output, errors) = await DemoProcess.RunAsync(
            "--once", "--json", "--members", "60", "--speed", "20");

        Assert.True(status == 0, output + errors);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.All(Promised, name => Assert.Equal(JsonValueKind.Number, json.GetProperty(name).ValueKind));
        Assert.Equal(60, Number(json, "members"));
        Assert.Equal(51, Number(json, "enabled"));
        Assert.Equal(1, Number(json, "errors"));
        Assert.Equal(8, Number(json.GetProperty("states"), "New"));
        Assert.Equal(0, Number(json, "rejectedByPartner"));
        Assert.Equal(60, json.GetProperty("theoreticalSeconds").GetDouble());
        Assert.Empty(json.GetProperty("failures").EnumerateArray());
    }

    [Theory]
    [InlineData("--members", "0")]
    [InlineData("--speed", "5000")]
    [InlineData("--partner", "nobody")]
    [InlineData("--nonsense", "1")]
    public async Task An_option_that_makes_no_sense_is_named_and_nothing_starts(string name, string value)
    {
        var (status, _, errors) = await DemoProcess.RunAsync("--once", name, value);

        Assert.NotEqual(0, status);
        Assert.Contains(name == "--partner" ? value : name, errors, StringComparison.Ordinal);
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
