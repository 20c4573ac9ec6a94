using System.Buffers.Text;
using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>What a member sees by a link, and what nobody sees without a good one.</summary>
public sealed class MemberViewTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public MemberViewTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.SetUpClubAsync("southclub");
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Member("m-2"));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Link_opens_without_a_key_and_shows_nothing_of_who_the_member_is()
    {
        var page = await OpenAsync(await TokenAsync("m-1"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Your training", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maurer", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("m-1", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m-1", "m-2")]
    [InlineData("northclub", "southclub")]
    public async Task Link_changed_to_another_member_or_club_opens_nothing(string was, string becomes)
    {
        var parts = (await TokenAsync("m-1")).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0]));
        var forged = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.Replace(was, becomes, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync($"{forged}.{parts[1]}")).Status);
    }

    [Fact]
    public async Task Link_made_longer_opens_nothing()
    {
        var parts = (await TokenAsync("m-1")).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).Split('\n');
        var longer = string.Join('\n', payload[0], $"{long.Parse(payload[1], System.Globalization.CultureInfo.InvariantCulture) + 86_400}", payload[2]);

        var page = await OpenAsync($"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(longer))}.{parts[1]}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("a.b")]
    [InlineData("bm9ydGhjbHVi.AAAA")]
    [InlineData("%C3%28.%C3%28")]
    public async Task What_is_no_link_opens_the_same_plain_page(string token)
    {
        var page = await OpenAsync(token);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Ask your club for a new one.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_of_a_club_says_nothing_of_a_member_of_the_same_number_in_another()
    {
        await _api.SendChangeAsync(Changes.Member("m-1"), "southclub");
        var north = await TokenAsync("m-1");
        await _api.PostAsync("/api/clubs/southclub/members/m-1/view-link");

        var page = await OpenAsync(north.Replace(
            north.Split('.')[0], (await TokenAsync("m-1", "southclub")).Split('.')[0], StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Address_of_a_link_is_not_logged()
    {
        var token = await TokenAsync("m-1");

        await OpenAsync(token);
        await OpenAsync("x" + token);

        Assert.DoesNotContain(token, _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_ends_with_its_time()
    {
        var token = await TokenAsync("m-1", days: 2);
        _api.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        var last = await OpenAsync(token);
        _api.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, last.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(token)).Status);
    }

    [Fact]
    public async Task All_links_of_a_club_end_together_and_new_ones_open()
    {
        var token = await TokenAsync("m-1");
        var asked = await _api.DeleteAsync("/api/clubs/northclub/view-links");
        var ended = await _api.DeleteAsync("/api/clubs/northclub/view-links?confirm=true");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NoContent), (asked.Status, ended.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(await TokenAsync("m-1"))).Status);
    }

    [Fact]
    public async Task Link_ends_with_the_members_erasure()
    {
        var token = await TokenAsync("m-1");

        await _api.PostAsync("/api/clubs/northclub/members/m-1/erase?confirm=true");

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(token)).Status);
    }

    [Fact]
    public async Task Page_may_stand_in_a_frame_of_the_clubs_portal_alone_and_is_kept_by_nobody()
    {
        var closed = await HeadersAsync(await TokenAsync("m-1"));
        await _api.PutAsync("/api/clubs/northclub", """
            { "name": "North Club", "timeZone": "Europe/Zurich", "syncPolicy": "single", "portalAddress": "https://portal.northclub.example/me" }
            """);
        var framed = await HeadersAsync(await TokenAsync("m-1"));

        Assert.EndsWith("frame-ancestors 'none'", closed["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors https://portal.northclub.example", framed["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(
            ("no-store", "noindex, nofollow", "no-referrer"),
            (framed["Cache-Control"], framed["X-Robots-Tag"], framed["Referrer-Policy"]));
    }

    [Fact]
    public async Task Unknown_member_and_wrong_days_are_refused_with_what_to_do()
    {
        var unknown = await _api.PostAsync("/api/clubs/northclub/members/nobody/view-link");
        var days = await _api.PostAsync("/api/clubs/northclub/members/m-1/view-link?days=900");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Contains("whole number from 1 to 366", days.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_makes_a_link_on_the_screen_that_opens()
    {
        await (await _visitor.SignInAsync()).GetAsync("/northclub/errors");

        var page = await _visitor.SubmitAsync("/northclub/members/m-1/view/link");
        var start = page.Text.IndexOf("/api/view/", StringComparison.Ordinal) + "/api/view/".Length;
        var token = page.Text[start..page.Text.IndexOf('"', start)];

        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(token)).Status);
    }

    private async Task<string> TokenAsync(string member, string club = "northclub", int days = 30)
    {
        var reply = await _api.PostAsync($"/api/clubs/{club}/members/{member}/view-link?days={days}");
        return reply.Field("address")!.Split("/api/view/")[1];
    }

    private Task<Reply> OpenAsync(string token) => _api.GetAsync($"/api/view/{token}", key: null);

    private async Task<Dictionary<string, string>> HeadersAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/view/{token}");
        using var response = await _api.SendRawAsync(request);
        return response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value));
    }
}
