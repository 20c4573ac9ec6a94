using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Sources;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Engine.Tests.Sources;

/// <summary>The stored forms of what belongs to gym systems, and where they stand.</summary>
public sealed class SourceRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SourceId Desk = SourceId.Parse("desk");
    private static readonly SourceSubject Someone = new(SubjectKind.Member, "42");

    [Fact]
    public void Stored_forms_stay_readable() => Approved.Matches(string.Join(
        '\n',
        Text(RowJson.Write(Full(), RowJson.Default.Source)),
        Text(RowJson.Write(new Ask(Someone, Noon, AskOrigin.Event), RowJson.Default.Ask)),
        Text(RowJson.Write(new AskingRow(Noon) { Failures = 2, Fault = "no", FaultAt = Noon }, RowJson.Default.AskingRow)),
        Text(RowJson.Write(Half(), RowJson.Default.SweepRow)),
        Text(RowJson.Write(new SeenPage([new Seen(Someone, "0a1b")]), RowJson.Default.SeenPage)),
        Text(RowJson.Write(new Gap(Someone, MemberId.Parse("m-42"), Noon, ["email"]), RowJson.Default.Gap)),
        Text(RowJson.Write(new GapCount(3), RowJson.Default.GapCount)),
        Text(RowJson.Write(
            new SourceMessage(ClubId.Parse("north"), Desk, SourceTask.Sweep, "s1", 4), RowJson.Default.SourceMessage))));

    [Fact]
    public void Questions_of_events_stand_before_those_of_comparisons()
    {
        string[] keys =
        [
            AskRows.KeyOf(Desk, new Ask(Someone with { Id = "9" }, Noon, AskOrigin.Event)),
            AskRows.KeyOf(Desk, new Ask(Someone with { Id = "1" }, Noon, AskOrigin.Sweep)),
        ];

        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Older_gaps_stand_in_the_range_of_those_before()
    {
        var range = Keys.GapsBefore(Desk, Noon);

        Assert.True(range.Holds(Keys.Gap(Desk, Noon.AddMinutes(-1), Someone)));
        Assert.False(range.Holds(Keys.Gap(Desk, Noon.AddMinutes(1), Someone)));
        Assert.False(range.Holds(Keys.Gap(SourceId.Parse("desk2"), Noon.AddMinutes(-1), Someone)));
    }

    [Fact]
    public void Everything_that_is_noted_of_a_source_goes_with_it_and_nothing_of_another()
    {
        var other = SourceId.Parse("desk-2");

        string[] own = [.. KeysOf(Desk)];
        string[] others = [.. KeysOf(other)];

        Assert.All(own, key => Assert.Contains(Keys.AllOf(Desk), range => range.Holds(key)));
        Assert.All(others, key => Assert.DoesNotContain(Keys.AllOf(Desk), range => range.Holds(key)));
    }

    private static IEnumerable<string> KeysOf(SourceId source) =>
    [
        AskRows.KeyOf(source, new Ask(Someone, Noon, AskOrigin.Event)), Keys.Asking(source), Keys.SourceSweep(source),
        Keys.SeenPage(source, "s1", 0), Keys.Gap(source, Noon, Someone), Keys.GapCount(source),
    ];

    private static Source Full() => new(
        Desk,
        "momence",
        Enabled: true,
        ImmutableSortedDictionary<string, string>.Empty.Add("memberPrefix", "m-"),
        SecretReference.Parse("CfDJ8"))
    {
        Address = new Uri("https://api.momence.com"),
        Mapping = "{}",
        SweepMinutes = 60,
        CallsPerMinute = 100,
    };

    private static SweepRow Half() => new(Noon)
    {
        Held = "s0",
        Reading = "s1",
        Cursor = "50",
        Page = 1,
        SteppedAt = Noon,
        Seen = 50,
        Found = 2,
        Last = new SweepEnd(Noon, Noon, 100, 1, "no"),
    };

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
