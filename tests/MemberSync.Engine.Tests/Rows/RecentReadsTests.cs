using MemberSync.Engine.Rows;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Rows;

public sealed class RecentReadsTests
{
    private static readonly TimeSpan Staleness = TimeSpan.FromSeconds(5);

    private readonly SimulatedTime _time = new();
    private readonly RecentReads<string, string> _reads;
    private string? _stored = "old";
    private int _asked;

    public RecentReadsTests()
    {
        _reads = new RecentReads<string, string>(Staleness, _time);
    }

    [Fact]
    public async Task What_was_read_is_remembered_until_it_is_stale()
    {
        await FindAsync();
        _stored = "new";

        var young = await FindAsync();
        _time.Advance(Staleness);

        Assert.Equal(("old", "new", 2), (young, await FindAsync(), _asked));
    }

    [Fact]
    public async Task What_is_forgotten_is_read_again()
    {
        await FindAsync();
        _stored = "new";
        _reads.Forget("key");
        var one = await FindAsync();
        _stored = "newest";
        _reads.Forget();

        Assert.Equal(("new", "newest"), (one, await FindAsync()));
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_each_time()
    {
        _stored = null;

        Assert.Equal((null, null, 2), (await FindAsync(), await FindAsync(), _asked));
    }

    [Fact]
    public async Task What_is_changed_while_it_is_read_is_not_remembered()
    {
        var answer = new TaskCompletionSource<string?>();
        var reading = _reads.FindAsync("key", async (_, _) => await answer.Task, CancellationToken.None);
        _stored = "new";
        _reads.Forget("key");
        answer.SetResult("old");

        Assert.Equal(("old", "new"), (await reading, await FindAsync()));
    }

    private ValueTask<string?> FindAsync() => _reads.FindAsync("key", ReadAsync, CancellationToken.None);

    private ValueTask<string?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        _asked++;
        return ValueTask.FromResult(_stored);
    }
}
