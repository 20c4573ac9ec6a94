using MemberSync.Core.Clubs;
using Xunit;

namespace MemberSync.Core.Tests.Clubs;

public sealed class SecretReferenceTests
{
    [Fact]
    public void Default_reference_is_unusable() =>
        Assert.Throws<InvalidOperationException>(() => default(SecretReference).Text);

    [Fact]
    public void Reference_keeps_its_text_and_does_not_show_it()
    {
        var reference = SecretReference.Parse("CfDJ8-x_1");

        Assert.Equal("CfDJ8-x_1", reference.Text);
        Assert.Equal("(reference to a secret)", reference.ToString());
        Assert.Equal(SecretReference.Parse("CfDJ8-x_1"), reference);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void Refused_text_is_not_repeated(string text)
    {
        var failure = Assert.Throws<FormatException>(() => SecretReference.Parse(text));

        Assert.Equal("A reference to a secret is printable ASCII; this text is not one.", failure.Message);
    }
}
