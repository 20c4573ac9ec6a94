using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Links;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Rows;
using Xunit;

namespace MemberSync.Engine.Tests.Rows;

/// <summary>The stored forms of what only looks back; a change of one needs a reader for the old.</summary>
public sealed class LookingBackRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Log_stays_readable() => Assert.Equal(
        """{"lines":[{"at":"2026-04-01T12:00:00+00:00","level":"Trace","code":"call.exchange","text":"Update","member":"gb-1","by":"hub","transcript":{"request":"POST /a","answer":"200"}},{"at":"2026-04-01T12:00:00+00:00","level":"Error","code":"connection.quarantined","text":"Quarantined"}]}""",
        Text(RowJson.Write(
            new LogRow(
            [
                new LogLine(Noon, LineLevel.Trace, "call.exchange", "Update")
                {
                    Member = MemberId.Parse("gb-1"),
                    By = "hub",
                    Transcript = new Transcript("POST /a", "200"),
                },
                new LogLine(Noon, LineLevel.Error, "connection.quarantined", "Quarantined"),
            ]),
            RowJson.Default.LogRow)));

    [Fact]
    public void Last_exchange_stays_readable() => Assert.Equal(
        """{"at":"2026-04-01T12:00:00+00:00","endpoint":"Update","said":{"request":"POST /a","answer":"200"}}""",
        Text(RowJson.Write(
            new LastExchange(Noon, new Endpoint("Update"), new Transcript("POST /a", "200")),
            RowJson.Default.LastExchange)));

    [Fact]
    public void Ages_stay_readable() => Assert.Equal(
        """{"keys":["event|e-1"]}""", Text(RowJson.Write(new AgeRow(["event|e-1"]), RowJson.Default.AgeRow)));

    [Fact]
    public void Counts_of_members_stay_readable()
    {
        var tally = StateTally.Nobody.Add(LinkStatus.New, -1).Add(LinkStatus.Enabled, 1);

        Assert.Equal("""{"members":{"New":-1,"Enabled":1}}""", Text(RowJson.Write(tally, RowJson.Default.StateTally)));
        Assert.Equal(
            """{"members":{},"checkedAt":"2026-04-01T12:00:00+00:00"}""",
            Text(RowJson.Write(StateTally.Nobody with { CheckedAt = Noon }, RowJson.Default.StateTally)));
        Assert.Equal("{}", Text(RowJson.Write(new StateTally(null), RowJson.Default.StateTally)));
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
