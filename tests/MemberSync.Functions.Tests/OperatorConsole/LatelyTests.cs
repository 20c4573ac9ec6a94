using MemberSync.Functions.OperatorConsole.Shared;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

public sealed class LatelyTests
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(2);

    private readonly SimulatedTime _time = new(SimulatedTime.DefaultStart);
    private readonly Lately<string, int> _lately;
    private int _reads;

    public LatelyTests()
    {
        _lately = new Lately<string, int>(_time, new Freshness(Age) { Most = 2 });
    }

    [Fact]
    public async Task Young_reading_is_given_out_again()
    {
        await GetAsync();
        _time.Advance(Age);

        Assert.Equal((1, 1), (await GetAsync(), _reads));
    }

    [Fact]
    public async Task Older_reading_is_renewed_once()
    {
        await GetAsync();
        _time.Advance(Age * 2);

        int[] given = [await GetAsync(), await GetAsync(), await GetAsync()];

        Assert.Equal([2, 2, 2], given);
    }

    [Fact]
    public async Task Older_reading_is_given_out_while_one_renews_it()
    {
        await GetAsync();
        _time.Advance(Age * 2);
        var renewal = new TaskCompletionSource<int>();

        int[] given = [await _lately.GetAsync("a", _ => renewal.Task), await GetAsync()];
        renewal.SetResult(7);

        Assert.Equal([1, 1], given);
        Assert.Equal((7, 1), (await GetAsync(), _reads));
    }

    [Fact]
    public async Task Reading_that_nobody_asked_for_in_a_long_time_is_waited_for()
    {
        await GetAsync();
        _time.Advance(Age * 11);

        Assert.Equal(2, await GetAsync());
    }

    [Fact]
    public async Task Renewal_that_fails_leaves_the_reading_until_it_is_too_old()
    {
        await GetAsync();
        _time.Advance(Age * 2);

        var given = await _lately.GetAsync("a", _ => Task.FromException<int>(new TimeoutException()));
        _time.Advance(Age * 9);

        Assert.Equal(1, given);
        Assert.Equal(2, await GetAsync());
    }

    [Fact]
    public async Task Reading_that_was_outdated_is_renewed_though_it_is_young()
    {
        await GetAsync();
        _lately.Outdate("a");

        Assert.Equal((2, 2), (await GetAsync(), _reads));
    }

    [Fact]
    public async Task Renewal_is_waited_for_as_long_as_patience_lasts()
    {
        var patient = new Lately<string, int>(_time, new Freshness(Age) { Patience = Age });
        await patient.GetAsync("a", _ => Task.FromResult(1));
        _time.Advance(Age * 2);
        var renewal = new TaskCompletionSource<int>();
        var quick = patient.GetAsync("a", _ => renewal.Task);
        renewal.SetResult(2);
        var given = await quick;
        _time.Advance(Age * 2);

        var slow = patient.GetAsync("a", _ => new TaskCompletionSource<int>().Task);
        var early = slow.IsCompleted;
        _time.Advance(Age);

        Assert.Equal((2, false, 2), (given, early, await slow));
    }

    [Fact]
    public async Task Oldest_reading_goes_when_there_are_too_many()
    {
        foreach (var key in new[] { "a", "b", "c" })
        {
            await _lately.GetAsync(key, _ => Task.FromResult(++_reads));
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        int[] given = [await _lately.GetAsync("c", _ => Task.FromResult(9)), await _lately.GetAsync("a", _ => Task.FromResult(9))];

        Assert.Equal([3, 9], given);
    }

    private async Task<int> GetAsync() => await _lately.GetAsync("a", _ => Task.FromResult(++_reads));
}
