using System.Text.Json;
using MemberSync.EndToEnd.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.EndToEnd.Tests.Runs;

[Trait("Speed", "Slow")]
public sealed class FullLoadTests(ITestOutputHelper log)
{
    private const double MostOverTheory = 1.05;

    [Fact]
    public async Task Five_thousand_members_arrive_almost_as_fast_as_the_limits_allow()
    {
        var (status, output, errors) = await DemoProcess.RunAsync(
            "--once", "--json", "--members", "5000", "--speed", "20");

        Assert.True(status == 0, output + errors);
        var json = JsonDocument.Parse(output).RootElement;
        var (spent, least) = (Seconds(json, "virtualSeconds"), Seconds(json, "theoreticalSeconds"));
        log.WriteLine($"measured: 5000 members in {spent} s of virtual time where {least} s are the least, "
            + $"{json.GetProperty("calls")} calls, {Seconds(json, "wallSeconds")} s of real time");
        Assert.True(spent <= MostOverTheory * least, output);
    }

    private static double Seconds(JsonElement json, string name) => json.GetProperty(name).GetDouble();
}
