using System.Globalization;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Rows;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Retention;

public sealed class FadingTests
{
    private const string Club = "northclub";

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly ConnectionId Connection = ConnectionId.Parse("mywellness");

    private readonly ModelStore _store = new(new SimulatedTime());

    [Fact]
    public async Task Old_claims_go_and_younger_ones_stay()
    {
        await ClaimAsync(0, 3);

        await FadeAsync(Noon.AddSeconds(2), most: 1000);

        Assert.Equal(["age||20260401120002000|e2", "event|e2"], await KeysAsync());
    }

    [Fact]
    public async Task Run_is_bounded_and_the_next_one_goes_on_with_the_oldest()
    {
        await ClaimAsync(0, 150);

        await FadeAsync(Noon.AddDays(1), most: 100);
        var left = await KeysAsync();
        await FadeAsync(Noon.AddDays(1), most: 1000);

        Assert.Equal(200, left.Count);
        Assert.DoesNotContain("event|e49", left);
        Assert.Contains("event|e50", left);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task What_somebody_else_removed_stops_nothing()
    {
        await ClaimAsync(0, 3);
        await CommitAsync(new Write.Delete("event|e1"));

        await FadeAsync(Noon.AddDays(1), most: 1000);

        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Commit_of_many_lines_goes_with_all_of_them()
    {
        string[] past = [.. Enumerable.Range(0, 24).Select(i => $"past|mywellness|m|{i:D7}")];
        for (var turn = 0; turn < 5; turn++)
        {
            string[] keys = [.. past.Select(key => $"{key}.{turn}")];
            await CommitAsync(
                [.. keys.Select(Put), Ages.OfHistory(Connection, Noon.AddSeconds(turn), $"t1.{turn}", keys)]);
        }

        await _store.FadeAsync(Club, Keys.HistoryAgedBefore(Connection, Noon.AddDays(1)), 1000, CancellationToken.None);

        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Range_is_cleared_a_commit_full_at_a_time()
    {
        await CommitAsync([.. Enumerable.Range(0, 100).Select(i => Put($"log|a|{i:D3}"))]);
        await CommitAsync([.. Enumerable.Range(100, 50).Select(i => Put($"log|a|{i:D3}"))]);

        var more = await _store.ClearAsync(Club, KeyRange.Prefix("log|a|"), 100, CancellationToken.None);
        var left = await KeysAsync();
        var rest = await _store.ClearAsync(Club, KeyRange.Prefix("log|a|"), 100, CancellationToken.None);

        Assert.Equal((true, 50, false), (more, left.Count, rest));
        Assert.Empty(await KeysAsync());
    }

    private static Write Put(string key) => new Write.Put(key, "{}"u8.ToArray());

    private async Task ClaimAsync(int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"e{number}");
            await CommitAsync(Put(Keys.Event(id)), Ages.OfEvent(id, Noon.AddSeconds(number)));
        }
    }

    private ValueTask FadeAsync(DateTimeOffset before, int most) =>
        _store.FadeAsync(Club, Keys.EventsAgedBefore(before), most, CancellationToken.None);

    private async Task CommitAsync(params Write[] writes) =>
        Assert.IsType<CommitOutcome.Stored>(
            await _store.CommitAsync(new Commit(Club, [.. writes], []), CancellationToken.None));

    private async Task<List<string>> KeysAsync()
    {
        var rows = await _store.ScanAllAsync(Club, new KeyRange("a", "z"), CancellationToken.None);
        return [.. rows.Select(row => row.Key)];
    }
}
