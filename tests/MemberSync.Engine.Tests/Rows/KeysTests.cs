using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Rows;
using Xunit;

namespace MemberSync.Engine.Tests.Rows;

public sealed class KeysTests
{
    private static readonly ConnectionId Connection = ConnectionId.Parse("mywellness");

    [Theory]
    [InlineData("gb-104422", "gb-104422")]
    [InlineData("a|b/c", "a=7Cb=2Fc")]
    [InlineData("Müller", "M=C3=BCller")]
    [InlineData("=41", "=3D41")]
    public void Foreign_text_is_escaped(string text, string escaped) => Assert.Equal(escaped, Keys.Escape(text));

    [Fact]
    public void Long_foreign_text_is_replaced_by_its_hash()
    {
        var escaped = Keys.Escape(new string('ü', 100));

        Assert.StartsWith("==", escaped, StringComparison.Ordinal);
        Assert.Equal(66, escaped.Length);
    }

    [Fact]
    public void Different_texts_have_different_keys()
    {
        string[] texts = ["a", "A", "a ", "a|b", "a=7Cb", "=", "==", "ü", "u", "a/b", "a\\b", "#", "%23"];

        Assert.Equal(texts.Length, texts.Select(Keys.Escape).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Member_file_holds_the_member_and_its_links_and_nobody_else()
    {
        var range = Keys.MemberFile(MemberId.Parse("1"));

        Assert.True(Holds(range, Keys.Member(MemberId.Parse("1"))));
        Assert.True(Holds(range, Keys.Link(MemberId.Parse("1"), Connection)));
        Assert.False(Holds(range, Keys.Member(MemberId.Parse("10"))));
        Assert.False(Holds(range, Keys.Link(MemberId.Parse("10"), Connection)));
    }

    [Fact]
    public void Due_places_sort_by_class_then_endpoint_then_time()
    {
        var noon = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
        string[] keys =
        [
            Key(DueClass.Operator, "Update", noon.AddHours(1)),
            Key(DueClass.FirstSend, "Create", noon),
            Key(DueClass.FirstSend, "Create", noon.AddMilliseconds(1)),
            Key(DueClass.FirstSend, "Update", noon.AddHours(-1)),
            Key(DueClass.Bulk, "Create", noon.AddHours(-1)),
        ];

        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));

        static string Key(DueClass dueClass, string endpoint, DateTimeOffset at) =>
            Keys.Due(Connection, MemberId.Parse("1"), new Due(at, dueClass, new Endpoint(endpoint)));
    }

    [Fact]
    public void Address_is_the_same_place_whatever_its_case_and_another_one_in_every_club()
    {
        var member = MemberId.Parse("1");
        var key = Keys.Mail(ClubId.Parse("north"), "Ines@Example.org", member);

        Assert.Equal(key, Keys.Mail(ClubId.Parse("north"), " ines@example.ORG ", member));
        Assert.NotEqual(key, Keys.Mail(ClubId.Parse("south"), "ines@example.org", member));
        Assert.True(Holds(Keys.MailOf(ClubId.Parse("north"), "ines@example.org"), key));
        Assert.Matches("^mail\\|[0-9A-F]{64}\\|1$", key);
    }

    [Fact]
    public void Log_sorts_newest_first_and_a_range_of_time_holds_what_lies_in_it()
    {
        var noon = new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
        string[] keys = [.. new[] { 2, 1, 0, -1 }.Select(ms => Keys.Log(Connection, noon.AddMilliseconds(ms), "a"))];
        var range = Keys.LogBetween(Connection, noon, noon.AddMilliseconds(2));

        Assert.Equal(keys, keys.Order(StringComparer.Ordinal));
        Assert.Equal(keys[1..3], keys.Where(key => Holds(range, key)));
    }

    private static bool Holds(Engine.Ports.KeyRange range, string key) =>
        string.CompareOrdinal(key, range.From) >= 0 && string.CompareOrdinal(key, range.To) < 0;
}
