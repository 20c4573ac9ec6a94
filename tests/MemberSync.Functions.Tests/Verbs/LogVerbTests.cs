using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Tests.Support;
using MemberSync.Functions.Verbs;
using MemberSync.Testing;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class LogVerbTests : VerbFixture
{
    private static readonly DateTimeOffset Start = SimulatedTime.DefaultStart;

    [Fact]
    public async Task Log_is_told_with_the_newest_line_last()
    {
        Api.Time.Advance(TimeSpan.FromMinutes(1));
        await Typist.TypeAsync("suspend", "gb-1");
        Api.Time.Advance(TimeSpan.FromMinutes(1));
        await Typist.TypeAsync("enable", "gb-1");

        Approved.Matches((await Typist.TypeAsync("log", "--member", "gb-1")).ToString());
    }

    [Fact]
    public async Task Json_is_what_the_service_answers()
    {
        var reply = await Api.GetAsync("/api/clubs/northclub/connections/main/log?level=information&limit=100");

        var typed = await Typist.TypeAsync("log", "--level", "information", "--json");

        Assert.Equal((0, reply.Text), (typed.Exit, typed.Output.TrimEnd()));
    }

    [Fact]
    public async Task Following_shows_what_is_there_and_ends_well_when_stopped()
    {
        using var stop = new CancellationTokenSource();
        var typist = new Typist(Api) { Time = new StoppingTime(stop), Stopping = stop.Token };

        var typed = await typist.TypeAsync("log", "-f");

        Assert.Equal((0, ""), (typed.Exit, typed.Error));
        Assert.Contains("gb-2", typed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_tells_each_line_once_though_the_reads_overlap()
    {
        var (time, lines) = (new SimulatedTime(Start), new List<LogLineBody> { Line(0) });
        var tail = new LogTail((_, _) => Task.FromResult(new LogBody([.. lines], null)), time);
        await using var told = tail.FollowAsync(CancellationToken.None).GetAsyncEnumerator();
        await told.MoveNextAsync();
        lines.Insert(0, Line(1));

        var next = told.MoveNextAsync();
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await next);
        Assert.Equal(Line(1), told.Current);
    }

    [Fact]
    public async Task Following_reads_all_pages_of_what_is_new()
    {
        var (time, asked) = (new SimulatedTime(Start), new List<string?>());
        var tail = new LogTail(
            (from, after) =>
            {
                asked.Add(after);
                return Task.FromResult(from is null ? new LogBody([Line(0)], "old") : after is null
                    ? new LogBody([Line(2)], "next") : new LogBody([Line(1)], null));
            },
            time);
        await using var told = tail.FollowAsync(CancellationToken.None).GetAsyncEnumerator();
        await told.MoveNextAsync();

        var next = told.MoveNextAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        await next;

        Assert.Equal((Line(1), "next"), (told.Current, asked[^1]));
    }

    private static LogLineBody Line(int second) =>
        new(Start.AddSeconds(second), "information", "state", "gb-1", $"line {second}", null, null, null);

    /// <summary>Ctrl-C as soon as somebody waits.</summary>
    private sealed class StoppingTime(CancellationTokenSource stop) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            stop.Cancel();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
