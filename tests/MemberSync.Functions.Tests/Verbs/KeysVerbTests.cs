using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class KeysVerbTests : VerbFixture
{
    [Fact]
    public async Task Made_key_is_the_only_line_of_the_output_and_opens_its_club()
    {
        var made = await Typist.TypeAsync("keys", "make", "front-desk", "--role", "operator", "--club", "northclub");

        var key = made.Output.TrimEnd();
        Assert.Equal(0, made.Exit);
        Assert.DoesNotContain('\n', key);
        Assert.DoesNotContain(key, made.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Api.GetAsync("/api/clubs/northclub", key)).Status);
    }

    [Fact]
    public async Task Keys_are_listed()
    {
        await Api.MakeKeyAsync("front-desk", "operator", "northclub");
        await Api.MakeKeyAsync("chief", "admin");

        Approved.Matches((await Typist.TypeAsync("keys")).ToString());
    }

    [Fact]
    public async Task Where_there_is_no_key_its_making_is_told()
    {
        var listed = await Typist.TypeAsync("keys");

        Assert.Equal(0, listed.Exit);
        Assert.Contains("Make one for each person and each system by 'keys make'.", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_is_replaced_only_when_that_is_said()
    {
        var old = await Api.MakeKeyAsync("front-desk", "operator");
        string[] words = ["keys", "make", "front-desk", "--role", "operator", "--all-clubs"];

        var refused = await Typist.TypeAsync(words);
        var before = await Api.GetAsync("/api/clubs", old);
        await Typist.TypeAsync([.. words, "--yes"]);

        Assert.Equal(2, refused.Exit);
        Assert.Contains("There is a key 'front-desk'", refused.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Api.GetAsync("/api/clubs", old)).Status);
    }

    [Theory]
    [InlineData("make", "front-desk", "--role", "operator")]
    [InlineData("make", "front-desk", "--role", "operator", "--club", "northclub", "--all-clubs")]
    [InlineData("make", "front-desk", "--all-clubs")]
    [InlineData("delete", "front-desk")]
    public async Task What_is_not_clear_enough_does_nothing(params string[] words)
    {
        var typed = await Typist.TypeAsync(["keys", .. words]);

        Assert.Equal((2, ""), (typed.Exit, typed.Output));
        Assert.Contains("\"keys\":[]", (await Api.GetAsync("/api/keys")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ended_key_opens_nothing_and_one_that_is_not_there_is_told()
    {
        var key = await Api.MakeKeyAsync("gone", "operator");

        var ended = await Typist.TypeAsync("keys", "delete", "gone", "--yes");
        var again = await Typist.TypeAsync("keys", "delete", "gone", "--yes");

        Assert.Equal((0, 1), (ended.Exit, again.Exit));
        Assert.Contains("There is no key 'gone'", again.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Api.GetAsync("/api/clubs", key)).Status);
    }

    [Fact]
    public async Task Wrong_role_is_refused_with_those_there_are()
    {
        var typed = await Typist.TypeAsync("keys", "make", "front-desk", "--role", "chief", "--all-clubs");

        Assert.Equal(1, typed.Exit);
        Assert.Contains("operator", typed.Error, StringComparison.Ordinal);
    }
}
