using System.Net;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class SetAsideTests : IAsyncDisposable
{
    private readonly ApiFixture _api = new();

    private SetAsideShelf Shelf => _api.Services.GetRequiredService<SetAsideShelf>();

    [Fact]
    public async Task Message_set_aside_twice_is_listed_once_with_its_reason()
    {
        await AddAsync("broken");
        await AddAsync("broken");

        var items = (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items");

        Assert.Equal(1, items.GetArrayLength());
        Assert.Equal(
            ("member-changes", "The club is unknown.", 6),
            (items[0].GetProperty("queue").GetString(),
                items[0].GetProperty("reason").GetString(),
                items[0].GetProperty("bytes").GetInt32()));
    }

    [Fact]
    public async Task Retried_message_goes_back_to_its_queue_and_is_taken_once_its_cause_is_gone()
    {
        await AddAsync("""
            { "club": "northclub", "eventId": "e-1", "type": "member.created", "occurredAt": "2026-04-01T08:00:00Z",
              "member": { "id": "m-1" } }
            """);
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();

        var reply = await _api.PostAsync($"/api/set-aside/{await IdAsync()}/retry");
        await _api.UntilAsync(async () => (await _api.MemberAsync("m-1")).Status == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Message_of_64_KiB_is_kept_whole_and_cannot_go_back_to_its_queue()
    {
        await AddAsync(new string('x', 64 * 1024));

        var reply = await _api.PostAsync($"/api/set-aside/{await IdAsync()}/retry");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("has 65536 bytes", reply.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Removed_message_is_gone()
    {
        await AddAsync("broken");
        var id = await IdAsync();

        var first = await _api.DeleteAsync($"/api/set-aside/{id}");
        var second = await _api.DeleteAsync($"/api/set-aside/{id}");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (first.Status, second.Status));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task List_is_paged()
    {
        for (var i = 0; i < 101; i++)
        {
            await AddAsync($"broken {i}");
        }

        var first = await _api.GetAsync("/api/set-aside");
        var second = await _api.GetAsync($"/api/set-aside?after={first.Field("after")}");

        Assert.Equal(
            (100, 1), (first.Json.GetProperty("items").GetArrayLength(), second.Json.GetProperty("items").GetArrayLength()));
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private Task AddAsync(string body) =>
        Shelf.AddAsync(Queues.MemberChanges, body, "The club is unknown.", CancellationToken.None);

    private async Task<int> CountAsync() =>
        (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items").GetArrayLength();

    private async Task<string?> IdAsync() =>
        (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items")[0].GetProperty("id").GetString();
}
