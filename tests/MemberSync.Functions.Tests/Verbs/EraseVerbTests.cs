using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class EraseVerbTests : VerbFixture
{
    [Fact]
    public async Task Erase_does_nothing_without_yes()
    {
        var typed = await Typist.TypeAsync("erase", "gb-1");

        Assert.Equal(2, typed.Exit);
        Assert.Contains("No erasure goes on.", (await Typist.TypeAsync("erase")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasure_is_asked_for_and_told_of()
    {
        var asked = await Typist.TypeAsync("erase", "gb-1", "--yes");

        Assert.Equal(0, asked.Exit);
        Approved.Matches((await Typist.TypeAsync("erase", "gb-1", "--receipt")).ToString());
    }

    [Fact]
    public async Task Operator_may_not_erase()
    {
        Typist.Settings["MEMBERSYNC_KEY"] = await Api.MakeKeyAsync("desk", "operator");

        var typed = await Typist.TypeAsync("erase", "gb-1", "--yes", "--club", "northclub");

        Assert.Equal(4, typed.Exit);
        Assert.Contains("needs the role 'admin'", typed.Error, StringComparison.Ordinal);
    }
}
