using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Telemetry;

/// <summary>The service with a collector, from its start to its end, when the last of it is sent.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private readonly Collector _collector = new();

    public async Task InitializeAsync()
    {
        await _collector.StartAsync();
        await using var api = new ApiFixture(new ScriptedPartner(), collector: _collector.Address);
        await api.SetUpClubAsync("exportclub");
        await api.ConnectAsync("exportclub");
        await api.SendChangeAsync(Changes.Member("gb-77123", firstName: "Ines"), "exportclub");
        await api.UntilAsync(async () =>
            (await api.GetAsync("/api/clubs/exportclub/connections/main/members/gb-77123")).Field("status") == "Enabled");
        await api.UntilAsync(() => Task.FromResult(api.Logs.Contains("2403 exportclub", StringComparison.Ordinal)), 1000);
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    [Fact]
    public void Collector_is_sent_traces_metrics_and_the_log_with_event_ids()
    {
        Assert.Contains("take change", _collector.Of("traces"), StringComparison.Ordinal);
        Assert.Contains("POST /api/clubs/{club}/members", _collector.Of("traces"), StringComparison.Ordinal);
        Assert.Contains("membersync.call.duration", _collector.Of("metrics"), StringComparison.Ordinal);
        Assert.Contains("membersync.members", _collector.Of("metrics"), StringComparison.Ordinal);
        Assert.Contains("exportclub/main: 1 members are in step", _collector.Of("logs"), StringComparison.Ordinal);
        Assert.Contains("event.id", _collector.Of("logs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("traces")]
    [InlineData("metrics")]
    [InlineData("logs")]
    public void Nothing_that_is_sent_names_a_person_or_an_address_of_one(string signal)
    {
        var sent = _collector.Of(signal);

        Assert.Contains("exportclub", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("77123", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ines", sent, StringComparison.Ordinal);
    }
}
