using MemberSync.Core.Clubs;
using MemberSync.Engine.Wakes;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Wakes;

public sealed class WakeBoardTests
{
    private static readonly ClubId Club = ClubId.Parse("northclub");
    private static readonly ConnectionId Connection = ConnectionId.Parse("mywellness");

    private readonly SimulatedTime _time = new();
    private readonly WakeBoard _board;

    public WakeBoardTests()
    {
        _board = new WakeBoard(_time);
    }

    [Fact]
    public void Burst_of_changes_needs_one_message()
    {
        var first = _board.Request(Club, Connection, _time.GetUtcNow());
        var second = _board.Request(Club, Connection, _time.GetUtcNow());

        Assert.Equal(TimeSpan.FromMilliseconds(200), first!.Delay);
        Assert.Null(second);
    }

    [Fact]
    public void Message_that_may_have_been_delivered_covers_nothing()
    {
        _board.Request(Club, Connection, _time.GetUtcNow());

        _time.Advance(TimeSpan.FromMilliseconds(200));

        Assert.NotNull(_board.Request(Club, Connection, _time.GetUtcNow()));
    }

    [Fact]
    public void Later_message_does_not_cover_earlier_work()
    {
        _board.Request(Club, Connection, _time.GetUtcNow().AddMinutes(15));

        Assert.NotNull(_board.Request(Club, Connection, _time.GetUtcNow()));
    }

    [Fact]
    public void Failed_commit_is_forgotten()
    {
        _board.Request(Club, Connection, _time.GetUtcNow());

        _board.Forget(Club, Connection);

        Assert.NotNull(_board.Request(Club, Connection, _time.GetUtcNow()));
    }
}
