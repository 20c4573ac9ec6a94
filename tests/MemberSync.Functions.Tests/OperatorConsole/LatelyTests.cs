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
        _lately = new Lately<string, int>(_time, Age);
    }

    [Fact]
    public async Task Young_reading_is_given_out_again()
    {
        await GetAsync();
        _time.Advance(Age);

        Assert.Equal((1, 1), (await GetAsync(), _reads));
    }

    [Fact]
    public async Task Older_reading_is_given_out_once_more_and_renewed_once()
    {
        await GetAsync();
        _time.Advance(Age * 2);

        int[] given = [await GetAsync(), await GetAsync(), await GetAsync()];

        Assert.Equal([1, 2, 2], given);
        Assert.Equal(2, _reads);
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

    private async Task<int> GetAsync() => await _lately.GetAsync("a", _ => Task.FromResult(++_reads));
}
