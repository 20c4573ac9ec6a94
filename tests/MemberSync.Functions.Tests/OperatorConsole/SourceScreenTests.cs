using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Gym systems on the screens: set up, tried, and looked at.</summary>
public sealed class SourceScreenTests : IAsyncLifetime
{
    private const string New = "/northclub/new-source";
    private const string Page = "/northclub/sources/front-desk/settings";

    private static readonly (string, string)[] Form =
    [
        ("kind", "json"), ("enabled", "true"), ("settings", "signature.header = X-Proof\r\nmemberPrefix = gb-"),
        ("mapping", "{ \"eventId\": \"ev\", \"type\": { \"value\": \"member.updated\" }, \"member\": { \"id\": \"no\", \"firstName\": \"name\" } }"),
    ];

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public SourceScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _visitor.SignInAsync();
        await _visitor.GetAsync(New);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Gym_system_is_set_up_and_shown_with_its_address_and_no_secret()
    {
        await _visitor.SubmitAsync(New, [.. Form, ("source", "front-desk"), ("webhookSecrets", "a-long-random-secret")]);
        var settings = await _visitor.GetAsync(Page);
        var list = await _visitor.GetAsync("/northclub/sources");

        Assert.Contains("/api/clubs/northclub/webhooks/front-desk</code>", list.Text, StringComparison.Ordinal);
        Assert.Contains("memberPrefix = gb-", settings.Text, StringComparison.Ordinal);
        Assert.Contains("1 stored.", settings.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-long-random-secret", settings.Text + list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_the_page_shows_changes_nothing()
    {
        await _visitor.SubmitAsync(New, [.. Form, ("source", "front-desk"), ("webhookSecrets", "a-long-random-secret")]);
        var before = (await _api.GetAsync($"{SourceDesk.Sources}/front-desk")).Json;

        await _visitor.SubmitAsync(Page, [.. FormFields.Of(await _visitor.GetAsync(Page)), ("act", "save")]);

        var after = (await _api.GetAsync($"{SourceDesk.Sources}/front-desk")).Json;
        Assert.Equal($"/api/console{Page}?did=saved", _visitor.Location);
        Assert.True(System.Text.Json.JsonElement.DeepEquals(before, after), after.ToString());
    }

    [Fact]
    public async Task Mapping_is_tried_before_it_is_saved_and_takes_nothing()
    {
        var good = await _visitor.SubmitAsync(
            New, [.. Form, ("source", "front-desk"), ("act", "try"), ("sample", "{ \"ev\": 1, \"no\": 7, \"name\": \"<b>Ines\" }")]);
        var bad = await _visitor.SubmitAsync(
            New, [.. Form, ("source", "front-desk"), ("act", "try"), ("sample", "{ \"name\": ")]);

        Assert.Contains("&quot;id&quot;: &quot;gb-7&quot;", good.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ines", good.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("No gym system yet", (await _visitor.GetAsync("/northclub/sources")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_the_mapping_stand_beside_it()
    {
        var reply = await _visitor.SubmitAsync(
            New, ("source", "Front Desk"), ("kind", "json"), ("mapping", "not json"), ("sweepMinutes", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("<p class=\"fault\">write a JSON object of at most", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">write a whole number from 15 to 1440</p>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">&#x27;Front Desk&#x27;: use 1 to 40", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_one_does_not_overwrite_one_that_is_there()
    {
        await new SourceDesk(_api).SetUpAsync(SourceDesk.Generic());

        var reply = await _visitor.SubmitAsync(New, [.. Form, ("source", "front-desk")]);

        Assert.Contains("is there already; use another name", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gym_system_that_cannot_be_asked_is_not_compared_and_says_why()
    {
        await new SourceDesk(_api).SetUpAsync(SourceDesk.Generic());
        await _visitor.SignInAsync(await _api.MakeKeyAsync("desk", "operator", "northclub"));
        await _visitor.GetAsync("/northclub/sources");

        var reply = await _visitor.SubmitAsync("/northclub/sources/front-desk");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("cannot be asked, so there is nothing to compare", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/settings", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gym_system_is_deleted_when_its_name_is_written_out()
    {
        await new SourceDesk(_api).SetUpAsync(SourceDesk.Generic());
        await _visitor.GetAsync(Page);

        var refused = await _visitor.SubmitAsync(Page, ("act", "delete"), ("confirm", "front"));
        await _visitor.SubmitAsync(Page, ("act", "delete"), ("confirm", "front-desk"));

        Assert.Contains("Nothing was deleted.", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/api/console/northclub/sources", _visitor.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{SourceDesk.Sources}/front-desk")).Status);
    }
}
