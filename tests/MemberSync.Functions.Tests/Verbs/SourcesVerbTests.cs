using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class SourcesVerbTests : VerbFixture
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await new SourceDesk(Api).SetUpAsync(SourceDesk.Generic());
    }

    [Fact]
    public async Task Sources_are_listed() => Approved.Matches((await Typist.TypeAsync("sources")).ToString());

    [Fact]
    public async Task Source_is_told_with_its_state() =>
        Approved.Matches((await Typist.TypeAsync("sources", "front-desk")).ToString());

    [Fact]
    public async Task Gaps_are_listed() => Approved.Matches((await Typist.TypeAsync("sources", "front-desk", "--gaps")).ToString());

    [Fact]
    public async Task Source_that_cannot_be_asked_is_not_compared()
    {
        var typed = await Typist.TypeAsync("sources", "front-desk", "--compare");

        Assert.Equal(1, typed.Exit);
        Assert.Contains("cannot be asked", typed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--gaps")]
    [InlineData("--compare")]
    public async Task Question_about_no_source_is_wrong_usage(string option) =>
        Assert.Equal(2, (await Typist.TypeAsync("sources", option)).Exit);
}
