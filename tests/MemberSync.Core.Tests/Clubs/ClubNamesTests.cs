using MemberSync.Core.Clubs;
using Xunit;

namespace MemberSync.Core.Tests.Clubs;

public sealed class ClubNamesTests
{
    [Fact]
    public void Default_names_are_unusable()
    {
        Assert.Throws<InvalidOperationException>(() => default(ClubId).ToString());
        Assert.Throws<InvalidOperationException>(() => default(ConnectionId).ToString());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("north-club-2")]
    [InlineData("2nd")]
    public void Small_letters_digits_and_hyphens_make_a_name(string text)
    {
        Assert.Equal(text, ClubId.Parse(text).ToString());
        Assert.Equal(text, ConnectionId.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("North")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("ä")]
    [InlineData("٣")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void Anything_else_is_not_a_name(string? text)
    {
        Assert.False(ClubId.TryParse(text, out _));
        Assert.False(ConnectionId.TryParse(text, out _));
    }

    [Fact]
    public void Refusal_says_what_a_name_is_made_of()
    {
        var failure = Assert.Throws<FormatException>(() => ClubId.Parse("North"));

        Assert.Equal($"'North' is not a club name: {Slug.Rule}.", failure.Message);
    }
}
