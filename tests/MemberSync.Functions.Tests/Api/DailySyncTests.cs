using MemberSync.Engine.Reviews;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The clock of these tests starts at 09:00 UTC on 1 April 2026, which is 11:00 in Zurich.</summary>
public sealed class DailySyncTests : IAsyncLifetime
{
    // Under a host nothing but the test calls the timer.
    private readonly ApiFixture _api = new(new ScriptedPartner(), hostPort: HostedFixture.Port);

    private DailySync Daily => _api.Services.GetRequiredService<DailySync>();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await SetAsync("12:00");
        await Daily.RunAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Daily_sync_starts_once_at_its_time_in_the_clubs_zone()
    {
        _api.Time.Advance(TimeSpan.FromMinutes(59));
        var early = await StartsAsync();
        _api.Time.Advance(TimeSpan.FromMinutes(1));
        var due = await StartsAsync();
        var again = await StartsAsync();

        Assert.Equal((0L, 1L, 0L), (early, due, again));
    }

    [Fact]
    public async Task Start_that_was_missed_is_made_up_for_once()
    {
        _api.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal((1L, 0L), (await StartsAsync(), await StartsAsync()));
    }

    [Fact]
    public async Task Time_that_is_set_after_it_has_passed_waits_for_its_next_day()
    {
        await SetAsync("10:30");

        Assert.Equal(0, await StartsAsync());
        _api.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await StartsAsync());
    }

    private Task<Reply> SetAsync(string time) => _api.PutAsync(
        "/api/clubs/northclub/connections/main",
        Connections.With($$"""  "options": { "dailySyncTime": "{{time}}" } """));

    private async Task<long> StartsAsync()
    {
        var before = _api.Store.Counts[StoreOperationKind.Send];
        await Daily.RunAsync(CancellationToken.None);
        return _api.Store.Counts[StoreOperationKind.Send] - before;
    }
}
