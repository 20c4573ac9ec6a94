using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Faults;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>A club with two partners: the simulated Mywellness, and a receiver of webhooks.</summary>
public sealed class TwoPartnersTests : IAsyncLifetime
{
    private const string Connections = "/api/clubs/northclub/connections";

    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 1, 22, 0, 0, TimeSpan.Zero));
    private SimulatedMywellness _mywellness = null!;
    private SimulatedReceiver _receiver = null!;

    public async Task InitializeAsync()
    {
        _mywellness = await SimulatedMywellness.StartAsync(_api.Time);
        _receiver = await SimulatedReceiver.StartAsync(_api.Time);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _mywellness.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Policy_multiple_brings_a_member_to_both()
    {
        await ConnectAsync("multiple");

        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync("mywellness");
        await EnabledAsync("hook");

        Assert.Equal((1, 1), (_mywellness.Accounts, _receiver.People.Accounts.Length));
    }

    [Fact]
    public async Task Policy_single_refuses_the_second_and_the_member_goes_to_the_first_alone()
    {
        var second = await ConnectAsync("single");

        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync("mywellness");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("'mywellness' is enabled", second.Field("detail"), StringComparison.Ordinal);
        Assert.Equal((1, 0), (_mywellness.Accounts, _receiver.Messages.Total));
    }

    [Fact]
    public async Task Partner_that_is_down_delays_no_other_and_gets_everybody_once_it_is_back()
    {
        await ConnectAsync("multiple");
        _receiver.SetFaults(new FaultRule { Kind = FaultKind.DropBeforeWork });
        await _api.SendBatchAsync(string.Join('\n', Enumerable.Range(1, 20).Select(i => Changes.Member($"gb-{i}", firstName: $"Ines {i}"))));

        await EnabledAsync("mywellness", 20);
        var meanwhile = await _api.CountAsync("Enabled", "hook");
        _receiver.SetFaults();
        await EnabledAsync("hook", 20);

        Assert.Equal((20, 0), (_mywellness.Accounts, meanwhile));
    }

    // The answer to the second connection.
    private async Task<Reply> ConnectAsync(string policy)
    {
        await _api.SetUpClubAsync(policy: policy);
        await _api.PutAsync($"{Connections}/mywellness", _mywellness.Connection);
        return await _api.PutAsync($"{Connections}/hook", _receiver.Connection());
    }

    private Task EnabledAsync(string connection, int members = 1) =>
        _api.UntilAsync(async () => await _api.CountAsync("Enabled", connection) == members, step: 50);
}
