using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Connections removed on the screens.</summary>
public sealed class LeavingScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/connections/main/delete";
    private const string Connection = "/api/clubs/northclub/connections/main";

    private readonly ClubInStep _club = new();

    public Task InitializeAsync() => _club.OpenAsync(Page);

    public Task DisposeAsync() => _club.DisposeAsync().AsTask();

    [Fact]
    public async Task Nothing_is_removed_unless_the_name_is_written_out()
    {
        var reply = await _club.Visitor.SubmitAsync(Page, ("confirm", "mai"), ("people", "remove"));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Nothing was removed.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _club.Api.GetAsync(Connection)).Status);
    }

    [Theory]
    [InlineData("keep", 0)]
    [InlineData("remove", 1)]
    public async Task Page_tells_how_far_it_is_until_the_connection_is_gone(string people, int removals)
    {
        await _club.Visitor.SubmitAsync(Page, ("confirm", "main"), ("people", people));
        var begun = _club.Visitor.Location;
        var under = await _club.Visitor.GetAsync(Page + "?of=1");
        await _club.Api.UntilAsync(async () => (await _club.Visitor.GetAsync(Page)).Text.Contains("main is gone", StringComparison.Ordinal));

        Assert.Equal($"/api/console{Page}?of=1", begun);
        Assert.Contains("of 1 members are still on it.", under.Text, StringComparison.Ordinal);
        Assert.Equal(removals, _club.Api.Partner.Removals);
        Assert.Equal(HttpStatusCode.NotFound, (await _club.Api.GetAsync(Connection)).Status);
    }

    [Fact]
    public async Task People_are_not_offered_to_be_taken_off_where_nothing_is_sent()
    {
        await _club.Api.ConnectAsync(enabled: false);

        var page = await _club.Visitor.GetAsync(Page);
        var reply = await _club.Visitor.SubmitAsync(Page, ("confirm", "main"), ("people", "remove"));

        Assert.DoesNotContain("value=\"remove\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("The connection is not enabled", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_that_stands_for_nothing_is_harmless()
    {
        var page = await _club.Visitor.GetAsync("/northclub/connections/%3Cb%3Ex/delete");

        Assert.Contains("&lt;b&gt;x is gone", page.Text, StringComparison.Ordinal);
    }
}
