using System.Text.Json;
using MemberSync.Demo.Partner;
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

    [Fact]
    public async Task All_partners_get_everybody_and_each_connection_has_its_line()
    {
        var (status, output, errors) = await DemoProcess.RunAsync(
            "--once", "--json", "--members", "60", "--partner", "all");

        Assert.True(status == 0, output + errors);
        var json = JsonDocument.Parse(output).RootElement;
        var connections = json.GetProperty("connections").EnumerateArray().ToDictionary(line => line.GetProperty("name").GetString()!);
        Assert.Equal(ShownPartners.All.Select(partner => partner.Name).Order(), connections.Keys.Order());
        Assert.All(connections.Values, line => Assert.Equal(0, Number(line, "rejectedByPartner")));
        Assert.Equal((51, 1), (Number(connections["mywellness"], "enabled"), Number(connections["mywellness"], "errors")));
        Assert.Equal((52, 0), (Number(connections["webhook"], "enabled"), Number(connections["webhook"], "errors")));
        Assert.Equal((50, 1), (Number(connections["egym"], "enabled"), Number(connections["egym"], "errors")));
        Assert.Equal(Number(json, "calls"), connections.Values.Sum(line => Number(line, "calls")));
    }

    [Fact]
    public async Task Timetable_is_seated_and_trained_by_and_changes_no_figure_of_the_members()
    {
        var (status, output, errors) = await DemoProcess.RunAsync(
            "--once", "--json", "--members", "60", "--partner", "spivi", "--classes");

        Assert.True(status == 0, output + errors);
        var json = JsonDocument.Parse(output).RootElement;
        var classes = json.GetProperty("classes");
        Assert.Equal((60, 52, 1), (Number(json, "members"), Number(json, "enabled"), Number(json, "errors")));
        Assert.Equal(103, json.GetProperty("theoreticalSeconds").GetDouble());
        Assert.Equal((6, 55), (Number(classes, "classes"), Number(classes, "bookings")));
        Assert.Equal((54, 9), (Number(classes, "seated"), Number(classes, "trained")));
        Assert.Equal(69, Number(classes, "leastCalls"));
        Assert.Equal(0, Number(json, "rejectedByPartner"));
    }

    [Theory]
    [InlineData("perfectgym-next", "0.5", 1, 59)]
    [InlineData("perfectgym-next", "1", 60, 60)]
    [InlineData("momence", "0", 60, 60)]
    public async Task Whoever_no_webhook_tells_of_is_found_by_comparing_and_counted(
        string source, string lost, int least, int most)
    {
        var (status, output, errors) = await DemoProcess.RunAsync(
            "--once", "--json", "--members", "60", "--source", source, "--lost", lost);

        Assert.True(status == 0, output + errors);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((51, 1), (Number(json, "enabled"), Number(json, "errors")));
        Assert.InRange(Number(json, "neverDelivered"), least, most); // That it is exact, the demo itself has checked.
        Assert.Empty(json.GetProperty("failures").EnumerateArray());
    }

    [Theory]
    [InlineData("--members", "0")]
    [InlineData("--lost", "1.5")]
    [InlineData("--speed", "5000")]
    [InlineData("--partner", "nobody")]
    [InlineData("--source", "nobody")]
    [InlineData("--nonsense", "1")]
    public async Task An_option_that_makes_no_sense_is_named_and_nothing_starts(string name, string value)
    {
        var (status, _, errors) = await DemoProcess.RunAsync("--once", name, value);

        Assert.NotEqual(0, status);
        Assert.Contains(value == "nobody" ? value : name, errors, StringComparison.Ordinal);
    }

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();
}
