using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class MembersVerbTests : VerbFixture
{
    private const string Members = "/api/clubs/northclub/connections/main/members";

    [Fact]
    public async Task Members_are_listed_with_why() => Approved.Matches((await Typist.TypeAsync("members")).ToString());

    [Fact]
    public async Task Member_is_told_with_all_that_matters() =>
        Approved.Matches((await Typist.TypeAsync("members", "gb-2")).ToString());

    [Fact]
    public async Task Members_are_searched_by_name_and_state()
    {
        var typed = await Typist.TypeAsync("members", "--search", "noah", "--status", "New");

        Assert.Contains("gb-2", typed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gb-1", typed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_list_tells_how_to_go_on()
    {
        var first = await Typist.TypeAsync("members", "--limit", "1");
        var after = first.Output.TrimEnd().Split(' ')[^1];

        var second = await Typist.TypeAsync("members", "--limit", "1", "--after", after);

        Assert.Contains($"add --after {after}", first.Output, StringComparison.Ordinal);
        Assert.NotEqual(first.Output.Split('\n')[1], second.Output.Split('\n')[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/gb-2")]
    public async Task Json_is_what_the_service_answers(string member)
    {
        var reply = await Api.GetAsync($"{Members}{member}");

        var typed = await Typist.TypeAsync(["members", .. member.Split('/', StringSplitOptions.RemoveEmptyEntries), "--json"]);

        Assert.Equal((0, reply.Text, ""), (typed.Exit, typed.Output.TrimEnd(), typed.Error));
    }

    [Fact]
    public async Task Member_that_is_not_there_is_told()
    {
        var typed = await Typist.TypeAsync("members", "gb-9");

        Assert.Equal((1, ""), (typed.Exit, typed.Output));
        Assert.Contains("no such member", typed.Error, StringComparison.Ordinal);
    }
}
