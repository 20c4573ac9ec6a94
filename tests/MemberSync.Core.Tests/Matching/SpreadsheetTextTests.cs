using MemberSync.Core.Matching;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Core.Tests.Matching;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+4179", "'+4179")]
    [InlineData("-5", "'-5")]
    [InlineData("@name", "'@name")]
    [InlineData("'=1", "''=1")]
    [InlineData("Ines", "Ines")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("", "")]
    public void What_begins_like_a_formula_is_guarded(string text, string guarded) =>
        Assert.Equal(guarded, SpreadsheetText.Guard(text));

    [Fact]
    public void Every_text_comes_back_as_it_was() => Property.Check<string?>(text =>
    {
        foreach (var start in new[] { "", "'", "=", "'=", "''-" })
        {
            var whole = start + text;
            Assert.Equal(whole, SpreadsheetText.Unguard(SpreadsheetText.Guard(whole)));
        }
    });
}
