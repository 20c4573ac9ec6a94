using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class CheckVerbTests : VerbFixture
{
    [Fact]
    public async Task Check_that_passes_says_so()
    {
        var typed = await Typist.TypeAsync("check");

        Assert.Equal(
            (0, "northclub/main: the partner accepts address and credentials."), (typed.Exit, typed.Output.TrimEnd()));
    }

    [Fact]
    public async Task Check_that_fails_tells_scripts_too()
    {
        Api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("the key is not known");

        var typed = await Typist.TypeAsync("check", "--json");

        Assert.Equal(1, typed.Exit);
        Assert.StartsWith("""{"passed":false,"detail":""", typed.Output, StringComparison.Ordinal);
    }
}
