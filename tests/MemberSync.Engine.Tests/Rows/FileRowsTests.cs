using System.Collections.Immutable;
using System.Text;
using MemberSync.Engine.Files;
using MemberSync.Engine.Rows;
using Xunit;

namespace MemberSync.Engine.Tests.Rows;

/// <summary>The stored forms of what is kept of files; a change of one needs a reader for the old.</summary>
public sealed class FileRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Mark_stays_readable() => Assert.Equal(
        """{"set":"s","completed":2,"exportedAt":"2026-04-01T12:00:00+00:00","drafts":["d"]}""",
        Text(RowJson.Write(new FileMark("s", 2, Noon, ["d"]), RowJson.Default.FileMark)));

    [Fact]
    public void Page_stays_readable() => Assert.Equal(
        """{"rows":{"m-1":"aGFzaA=="}}""",
        Text(RowJson.Write(
            new FilePage(ImmutableSortedDictionary<string, string>.Empty.Add("m-1", "aGFzaA==")), RowJson.Default.FilePage)));

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
