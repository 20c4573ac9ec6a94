using System.Net;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>What was set aside, for whom it concerns.</summary>
public sealed class SetAsideScreenTests : IAsyncLifetime
{
    private const string OfHub = "/-/set-aside";
    private const string OfClub = "/northclub/set-aside";
    private const string NorthChange = """
        { "club": "northclub", "eventId": "e-1", "type": "member.created", "occurredAt": "2026-04-01T08:00:00Z", "member": { "id": "m-1" } }
        """;

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public SetAsideScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    private SetAsideShelf Shelf => _api.Services.GetRequiredService<SetAsideShelf>();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Club_sees_its_own_and_the_hub_sees_all()
    {
        await AddAsync(NorthChange, "of the north");
        await AddAsync("""{ "club": "southclub" }""", "of the south");
        await AddAsync("<broken>", "of <i>nobody</i>");

        var club = await _visitor.GetAsync(OfClub);
        var hub = await _visitor.GetAsync(OfHub);

        Assert.Contains("of the north", club.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("of the south", club.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", club.Text, StringComparison.Ordinal);
        Assert.Contains("of the south", hub.Text, StringComparison.Ordinal);
        Assert.Contains("of &lt;i&gt;nobody&lt;/i&gt;", hub.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Admin_of_a_club_does_nothing_to_the_message_of_another()
    {
        await AddAsync("""{ "club": "southclub" }""", "of the south");
        var (messages, _) = await Shelf.ListAsync(after: null, 1, CancellationToken.None);
        await AddAsync(NorthChange, "of the north");
        await _visitor.GetAsync(OfClub);

        await _visitor.SubmitAsync(OfClub, ("operation", "delete"), ("message", messages[0].Id));

        Assert.NotNull(await Shelf.FindAsync(messages[0].Id, CancellationToken.None));
    }

    [Fact]
    public async Task Message_handled_again_is_taken_and_listed_no_more()
    {
        await AddAsync(NorthChange, "The club was unknown.");
        var (messages, _) = await Shelf.ListAsync(after: null, 1, CancellationToken.None);
        await _visitor.GetAsync(OfClub);

        var done = await _visitor.SubmitAsync(OfClub, ("operation", "retry"), ("message", messages[0].Id));
        await _api.UntilAsync(async () => (await _api.MemberAsync("m-1")).Status == HttpStatusCode.OK);

        Assert.Contains("Done for 1 of 1, refused for 0.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is set aside", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_are_removed_page_by_page()
    {
        for (var i = 0; i < 60; i++)
        {
            await AddAsync($"broken {i}", "The message is not one of the hub's own.");
        }

        var page = await _visitor.GetAsync(OfHub);
        var first = await _visitor.SubmitAsync(OfHub, ("operation", "delete"), ("whom", "all"));
        await _visitor.SubmitAsync(OfHub, ("operation", "delete"), ("whom", "all"));

        Assert.Contains("rel=\"next\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("data-go-on", first.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is set aside", (await _visitor.GetAsync(OfHub)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_handled_stays_with_the_reason()
    {
        await AddAsync(new string('x', 64 * 1024), "too long");
        await _visitor.GetAsync(OfHub);

        var done = await _visitor.SubmitAsync(OfHub, ("operation", "retry"), ("whom", "all"));

        Assert.Contains("Done for 0 of 1, refused for 1.", done.Text, StringComparison.Ordinal);
        Assert.Contains("has 65536 bytes", done.Text, StringComparison.Ordinal);
    }

    private Task AddAsync(string body, string reason) =>
        Shelf.AddAsync(Queues.MemberChanges, body, reason, CancellationToken.None);
}
