using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Connections set up and changed on the screens.</summary>
public sealed class SettingsScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/connections/main/settings";
    private const string Connection = "/api/clubs/northclub/connections/main";

    private static readonly (string, string)[] Form =
        [("partner", "scripted"), ("address", "https://api.partner.example"), ("enabled", "true")];

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public SettingsScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_saved_is_what_the_form_says()
    {
        await _api.ConnectAsync();
        await _visitor.GetAsync(Page);

        await _visitor.SubmitAsync(
            Page,
            [.. Form, ("settings", "site = 8\r\nbox.Studio 1 = 5"), ("options.resyncMinutes", "30"), ("filter.tags", "gold\r\nsilver")]);

        var stored = (await _api.GetAsync(Connection)).Text;
        Assert.Equal("/api/console" + Page + "?did=saved", _visitor.Location);
        Assert.Contains("\"settings\":{\"box.Studio 1\":\"5\",\"site\":\"8\"}", stored, StringComparison.Ordinal);
        Assert.Contains("\"resyncMinutes\":30", stored, StringComparison.Ordinal);
        Assert.Contains("\"tags\":[\"gold\",\"silver\"]", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_what_the_page_shows_changes_nothing()
    {
        await _api.ConnectAsync();
        var before = (await _api.GetAsync(Connection)).Text;

        await _visitor.SubmitAsync(Page, FormFields.Of(await _visitor.GetAsync(Page)));

        Assert.Equal(before, (await _api.GetAsync(Connection)).Text);
        Assert.Contains(
            "saved unchanged", (await _api.GetAsync($"{Connection}/log")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_stands_beside_its_field_and_what_was_written_is_kept()
    {
        await _api.ConnectAsync();
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(
            Page, [.. Form, ("options.resyncMinutes", "soon"), ("settings", "no equals sign"), ("filter.tags", "kept")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("<p class=\"fault\">write a whole number from 1 to 1440</p>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("settings.no equals sign: write a text", reply.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"soon\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("kept</textarea>", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_are_never_shown_and_stay_when_left_empty()
    {
        await _api.ConnectAsync();
        var page = await _visitor.GetAsync(Page);
        var refused = await _visitor.SubmitAsync(
            Page, [.. Form, ("credentials.apiKey", "typed-just-now"), ("options.resyncMinutes", "0")]);

        await _visitor.SubmitAsync(Page, [.. Form, ("credentials.apiKey", "")]);

        Assert.Contains("set; leave empty to keep it", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Connections.ApiKey, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("typed-just-now", refused.Text, StringComparison.Ordinal);
        Assert.Contains("\"credentialsSet\":[\"apiKey\"]", (await _api.GetAsync(Connection)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enabling_is_refused_with_the_partners_words_when_the_check_fails()
    {
        await _api.ConnectAsync(enabled: false);
        await _visitor.GetAsync(Page);
        _api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("the key is not known");

        var reply = await _visitor.SubmitAsync(Page, Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("its check failed: the key is not known", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"enabled\":false", (await _api.GetAsync(Connection)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_what_the_partner_says()
    {
        await _api.ConnectAsync();
        await _visitor.GetAsync(Page);

        var good = await _visitor.SubmitAsync(Page, ("act", "check"));
        _api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("the key is not known");
        var bad = await _visitor.SubmitAsync(Page, ("act", "check"));

        Assert.Contains("The check passed", good.Text, StringComparison.Ordinal);
        Assert.Contains("failed: the key is not known", bad.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_tells_what_a_filter_would_do_and_does_nothing()
    {
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.UntilAsync("m-1", "Enabled");
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(Page, [.. Form, ("act", "preview"), ("filter.tags", "nobody-has-it")]);

        Assert.Contains("<strong>1</strong><span>would be removed</span>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("nobody-has-it</textarea>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"tags\":[]", (await _api.GetAsync(Connection)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_connection_begins_with_its_partner_and_ends_on_its_settings()
    {
        var choice = await _visitor.GetAsync("/northclub/new-connection");
        await _visitor.GetAsync("/northclub/new-connection?partner=scripted");

        var bad = await _visitor.SubmitAsync("/northclub/new-connection", [.. Form, ("connection", "Not A Name")]);
        await _visitor.SubmitAsync(
            "/northclub/new-connection", [.. Form, ("connection", "main"), ("credentials", "apiKey = secret")]);

        Assert.Contains("new-connection?partner=scripted", choice.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">&#x27;Not A Name&#x27;: use 1 to 40", bad.Text, StringComparison.Ordinal);
        Assert.Equal("/api/console" + Page + "?did=saved", _visitor.Location);
        Assert.Contains("\"enabled\":true", (await _api.GetAsync(Connection)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_connection_does_not_overwrite_one_that_is_there()
    {
        await _api.ConnectAsync();
        await _visitor.GetAsync("/northclub/new-connection?partner=scripted");

        var reply = await _visitor.SubmitAsync("/northclub/new-connection", [.. Form, ("connection", "main")]);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("is there already; use another name", reply.Text, StringComparison.Ordinal);
    }
}
