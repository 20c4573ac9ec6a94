using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Sources;

/// <summary>How often a source is asked, whoever asks.</summary>
public sealed class SourceTurnsTests
{
    private readonly SimulatedTime _time = new(SimulatedTime.DefaultStart);
    private readonly ScriptedSource _source = new();
    private readonly ModelStore _store;
    private readonly SourceTurns _turns;

    public SourceTurnsTests()
    {
        _store = new ModelStore(_time);
        _turns = new SourceTurns(_store, _time);
    }

    [Fact]
    public async Task Turn_is_one_processs_alone()
    {
        var (first, _) = await BeginAsync();
        var (second, freeAt) = await BeginAsync();

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(_time.GetUtcNow() + SourceTurns.Longest, freeAt);
    }

    [Fact]
    public async Task Turn_of_a_process_that_died_lapses_and_what_it_ends_with_is_not_stored()
    {
        var (dead, _) = await BeginAsync();
        _time.Advance(SourceTurns.Longest);
        var (next, _) = await BeginAsync();

        var late = await _turns.EndAsync(dead!, Found, Nothing, CancellationToken.None);

        Assert.NotNull(next);
        Assert.IsType<CommitOutcome.Conflict>(late);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(30, 30)]
    public async Task Pause_after_a_turn_is_as_long_as_its_requests_take_at_the_allowed_pace(int calls, int seconds)
    {
        var (turn, begun) = await BeginAsync();
        turn!.Count(calls);
        await _turns.EndAsync(turn, Found, Nothing, CancellationToken.None);

        var (_, freeAt) = await BeginAsync();

        Assert.Equal(begun.AddSeconds(seconds), freeAt);
    }

    [Fact]
    public async Task Failures_pause_longer_and_longer_and_the_next_answer_ends_them()
    {
        List<double> pauses = [];
        for (var failure = 0; failure < 10; failure++)
        {
            pauses.Add(await PauseAfterAsync(new SourceAnswer.Failed("it answered 500")));
        }

        var after = await PauseAfterAsync(Found);
        var (row, _) = await _store.AskingAsync(_source.View.Club, _source.View.Source.Id, CancellationToken.None);

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 900, 900], pauses);
        Assert.Equal((0, 0, null), (after, row.Failures, row.Fault));
    }

    [Fact]
    public async Task Source_that_says_when_to_come_back_is_left_alone_until_then_and_that_is_no_failure()
    {
        var pause = await PauseAfterAsync(new SourceAnswer.Throttled(TimeSpan.FromSeconds(42)));

        var (row, _) = await _store.AskingAsync(_source.View.Club, _source.View.Source.Id, CancellationToken.None);

        Assert.Equal((42, 0, null), (pause, row.Failures, row.Fault));
    }

    [Fact]
    public async Task Wrong_settings_are_told_since_when_they_are_wrong()
    {
        var since = _time.GetUtcNow();
        await PauseAfterAsync(new SourceAnswer.Misconfigured("The key was refused."));
        await PauseAfterAsync(new SourceAnswer.Misconfigured("The key was refused."));

        var (row, _) = await _store.AskingAsync(_source.View.Club, _source.View.Source.Id, CancellationToken.None);

        Assert.Equal(("The key was refused.", since), (row.Fault, row.FaultAt));
    }

    private static SourceAnswer Found => new SourceAnswer.Found([]);

    private static SourceNext Nothing => new(Message: null);

    private Task<(SourceTurn? Turn, DateTimeOffset FreeAt)> BeginAsync() =>
        _turns.BeginAsync(_source.View, _source, CancellationToken.None);

    private async Task<double> PauseAfterAsync(SourceAnswer answer)
    {
        var (turn, _) = await BeginAsync();
        await _turns.EndAsync(turn!, answer, Nothing, CancellationToken.None);
        var (row, _) = await _store.AskingAsync(_source.View.Club, _source.View.Source.Id, CancellationToken.None);
        var pause = row.FreeAt - _time.GetUtcNow();
        _time.Advance(pause);
        return pause.TotalSeconds;
    }
}
