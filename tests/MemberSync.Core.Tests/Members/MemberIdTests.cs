using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class MemberIdTests
{
    [Fact]
    public void Default_member_id_is_unusable() =>
        Assert.Throws<InvalidOperationException>(() => default(MemberId).ToString());

    [Theory]
    [InlineData("gb-104422")]
    [InlineData("Ä 1/2#?")]
    public void Printable_text_is_a_member_id(string text) => Assert.Equal(text, MemberId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("a\nb")]
    public void Empty_padded_or_unprintable_text_is_not_a_member_id(string? text) =>
        Assert.False(MemberId.TryParse(text, out _));

    [Fact]
    public void Member_id_has_at_most_100_characters()
    {
        Assert.True(MemberId.TryParse(new string('x', 100), out _));
        Assert.False(MemberId.TryParse(new string('x', 101), out _));
    }

    [Fact]
    public void Parse_does_not_repeat_what_it_refuses()
    {
        var failure = Assert.Throws<FormatException>(() => MemberId.Parse("secret\n"));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }
}
