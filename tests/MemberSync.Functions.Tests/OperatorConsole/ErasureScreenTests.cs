using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>People erased on the screens.</summary>
public sealed class ErasureScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/erasures/m-1";

    private readonly ClubInStep _club = new();

    public Task InitializeAsync() => _club.OpenAsync(Page);

    public Task DisposeAsync() => _club.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_is_erased_unless_the_number_is_written_out()
    {
        var reply = await _club.Visitor.SubmitAsync(Page, ("act", "erase"), ("confirm", "m-11"));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Nothing was erased.", reply.Text, StringComparison.Ordinal);
        Assert.Contains("None is under way", (await _club.Visitor.GetAsync("/northclub/erasures")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasure_is_listed_and_shows_what_each_partner_acknowledged()
    {
        await _club.Visitor.SubmitAsync(Page, ("act", "erase"), ("confirm", "m-1"));
        var list = await _club.Visitor.GetAsync("/northclub/erasures");
        await _club.Api.UntilAsync(async () =>
            (await _club.Visitor.GetAsync(Page)).Text.Contains("<td>removed <span", StringComparison.Ordinal));

        Assert.Contains("href=\"/api/console/northclub/erasures/m-1\"", list.Text, StringComparison.Ordinal);
        Assert.Equal(1, _club.Api.Partner.Removals);
    }

    [Fact]
    public async Task Erasure_under_way_cannot_be_taken_back()
    {
        await _club.Visitor.SubmitAsync(Page, ("act", "erase"), ("confirm", "m-1"));

        var reply = await _club.Visitor.SubmitAsync(Page, ("act", "lift"));

        Assert.Contains("The erasure is not done yet", reply.Text, StringComparison.Ordinal);
    }
}
