using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Xunit;

namespace MemberSync.Engine.Tests.Logs;

public sealed class TrailTests
{
    private const int RowLimit = 60 * 1024;

    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("trace", 5)]
    [InlineData("information", 3)]
    [InlineData("error", 1)]
    [InlineData("a level of a newer version", 3)]
    public void Lines_below_the_connections_level_are_not_kept(string level, int kept)
    {
        var trail = new Trail("t1", Noon);

        trail.Add(Connection(level), Enum.GetValues<LineLevel>().Select(one => new LogLine(Noon, one, "some.code", "words")));

        Assert.Equal(kept, Lines(Assert.Single(trail.Writes())).Length);
    }

    [Fact]
    public void Commit_without_lines_leaves_no_row() => Assert.Empty(new Trail("t1", Noon).Writes());

    [Fact]
    public void Row_that_would_grow_too_long_keeps_its_lines_without_what_was_said()
    {
        var trail = new Trail("t1", Noon);
        var said = new Transcript(new string('"', 2000), new string('"', 2000));
        var line = new LogLine(Noon, LineLevel.Trace, "call.exchange", "Update")
        {
            Member = MemberId.Parse("gb-1"),
            Transcript = said,
        };

        trail.Add(Connection("trace"), Enumerable.Repeat(line, 12));
        var row = Assert.Single(trail.Writes());

        Assert.InRange(Assert.IsType<Write.Put>(row).Value.Length, 1, RowLimit);
        Assert.Equal(12, Lines(row).Length);
        Assert.All(Lines(row), kept => Assert.Null(kept.Transcript));
    }

    [Fact]
    public void Foreign_words_are_cut_and_lose_addresses() => Assert.Equal(
        "the account *** is closed", LineText.Clean("the account\n<staff@club.example>  is closed"));

    private static ImmutableArray<LogLine> Lines(Write write) =>
        RowJson.Read(Assert.IsType<Write.Put>(write).Value, RowJson.Default.LogRow).Lines;

    private static Connection Connection(string level) => new(
        ConnectionId.Parse("mywellness"),
        "mywellness",
        Enabled: true,
        new Uri("https://api.mywellness.com"),
        ImmutableSortedDictionary<string, string>.Empty,
        ConnectionOptions.Default with { LogLevel = level },
        MemberFilter.Everybody);
}
