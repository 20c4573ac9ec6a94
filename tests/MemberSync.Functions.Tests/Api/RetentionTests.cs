using MemberSync.Engine.Retention;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class RetentionTests : IAsyncLifetime
{
    private const string Log = "/api/clubs/northclub/connections/main/log?from=2026-01-01&member=gb-1";

    // Under a host nothing but the test calls the timer.
    private readonly ApiFixture _api = new(new ScriptedPartner(), hostPort: HostedFixture.Port);

    private Cleaning Cleaning => _api.Services.GetRequiredService<Cleaning>();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("gb-1"));
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData(34.9, "duplicate")]
    [InlineData(35.1, "taken")]
    public async Task Event_told_again_is_recognised_for_35_days(double days, string outcome)
    {
        await PassAsync(days);

        var again = await _api.SendChangeAsync(Changes.Member("gb-1"));

        Assert.Equal(outcome, again.Field("outcome"));
    }

    [Theory]
    [InlineData(29.9, 1)]
    [InlineData(30.1, 0)]
    public async Task Log_is_kept_for_30_days(double days, int lines)
    {
        await PassAsync(days);

        Assert.Equal(lines, (await _api.GetAsync(Log)).Json.GetProperty("lines").GetArrayLength());
    }

    [Theory]
    [InlineData(399.9, 1)]
    [InlineData(400.1, 0)]
    public async Task History_is_kept_for_400_days_and_the_member_for_longer(double days, int lines)
    {
        await PassAsync(days);

        var member = await _api.MemberAsync("gb-1");

        Assert.Equal(lines, member.Json.GetProperty("history").GetArrayLength());
        Assert.Equal("New", member.Field("status"));
    }

    [Theory]
    [InlineData(399, 3)]
    [InlineData(402, 0)]
    public async Task Class_is_kept_for_400_days_after_its_end_with_the_places_in_it(double days, int rows)
    {
        await _api.SendChangeAsync("""
            { "eventId": "c-1", "type": "class.created", "occurredAt": "2026-04-01T08:00:00Z",
              "class": { "id": "ride", "title": "Ride", "start": "2026-04-01T09:30:00Z", "end": "2026-04-01T10:00:00Z", "location": "North" } }
            """);
        await _api.SendChangeAsync("""
            { "eventId": "b-1", "type": "booking.created", "occurredAt": "2026-04-01T08:01:00Z",
              "booking": { "class": "ride", "member": "gb-1", "seat": "4" } }
            """);

        await PassAsync(days);

        var kept = _api.Store.RowsOf("northclub").Select(row => row.Key.Split('|')[0]);
        Assert.Equal(rows, kept.Count(key => key is "timetable" or "booked" or "ended"));
    }

    [Theory]
    [InlineData(399, 1)]
    [InlineData(401, 0)]
    public async Task Class_that_is_known_from_bookings_only_is_kept_for_400_days_after_the_last_of_them(double days, int classes)
    {
        await _api.SendChangeAsync("""
            { "eventId": "b-1", "type": "booking.created", "occurredAt": "2026-03-01T08:00:00Z",
              "booking": { "class": "ride", "member": "gb-1", "seat": "4" } }
            """);
        await _api.SendChangeAsync("""
            { "eventId": "b-2", "type": "booking.cancelled", "occurredAt": "2026-04-01T10:00:00Z",
              "booking": { "class": "ride", "member": "gb-1" } }
            """);

        await PassAsync(days);

        var kept = _api.Store.RowsOf("northclub").Select(row => row.Key.Split('|')[0]).ToList();
        Assert.Equal((classes, classes), (kept.Count(key => key == "timetable"), kept.Count(key => key == "booked")));
    }

    [Fact]
    public async Task What_is_not_old_costs_four_looks_however_much_there_is()
    {
        await PassAsync(1);
        var few = await CostAsync();
        foreach (var number in Enumerable.Range(2, 30))
        {
            await _api.SendChangeAsync(Changes.Member($"gb-{number}"));
        }

        var many = await CostAsync();

        Assert.Equal(few, many);
        Assert.Equal(0, many.Commits);
    }

    private async Task PassAsync(double days)
    {
        _api.Time.Advance(TimeSpan.FromDays(days));
        await Cleaning.RunAsync(CancellationToken.None);
    }

    private async Task<(long Scans, long Commits)> CostAsync()
    {
        var (scans, commits) = (Count(StoreOperationKind.Scan), Count(StoreOperationKind.Commit));
        await Cleaning.RunAsync(CancellationToken.None);
        return (Count(StoreOperationKind.Scan) - scans, Count(StoreOperationKind.Commit) - commits);
    }

    private long Count(StoreOperationKind kind) => _api.Store.Counts[kind];
}
