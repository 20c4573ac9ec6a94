using MemberSync.Core.Links;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class ReasonTextsTests
{
    [Theory]
    [InlineData("E-mail is not allowed")]
    [InlineData("E-mail is not allowed.")]
    public void Partners_words_end_with_one_full_stop(string words)
    {
        var reason = new Reason(ReasonCode.PartnerRefused, words);

        Assert.StartsWith("The partner refused: E-mail is not allowed. Correct the member", reason.ToString());
    }

    [Fact]
    public void Every_reason_is_told_in_whole_sentences()
    {
        var texts = Enum.GetValues<ReasonCode>().Select(code => new Reason(code, "gb-1").ToString());

        Assert.All(texts, text => Assert.EndsWith(".", text));
    }
}
