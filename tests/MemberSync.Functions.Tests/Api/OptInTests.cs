using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class OptInTests : IAsyncLifetime
{
    private const string Main = "/api/clubs/northclub/connections/main";
    private const string OptInNeeded = """ "filter": { "requireOptIn": true }""";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.PutAsync(Main, Connections.With(OptInNeeded));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Member_that_is_filtered_out_is_sent_once_an_operator_notes_its_opt_in()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        var before = await _api.MemberAsync("gb-1");

        var noted = await _api.PutAsync($"{Main}/members/gb-1/opt-in", "");
        await _api.UntilAsync("gb-1", "Enabled");

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Equal("""{"member":"gb-1","optedIn":true}""", noted.Text);
        var first = (await _api.MemberAsync("gb-1")).Json.GetProperty("history")[0];
        Assert.Equal(("Opt-in", "configured"), (first.GetProperty("cause").GetString(), first.GetProperty("by").GetString()));
    }

    [Fact]
    public async Task Opt_in_of_an_operator_outlasts_the_word_of_the_gym_system_and_the_reverse()
    {
        await SendOptedInAsync(minute: 1, """["scripted"]""");
        await _api.PutAsync($"{Main}/members/gb-1/opt-in", "");
        await SendOptedInAsync(minute: 2, "[]");
        await _api.UntilAsync("gb-1", "Enabled");

        await SendOptedInAsync(minute: 3, """["scripted"]""");
        await _api.DeleteAsync($"{Main}/members/gb-1/opt-in");

        Assert.Equal("Enabled", (await _api.MemberAsync("gb-1")).Field("status"));
        await SendOptedInAsync(minute: 4, "[]");
        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Opt_in_outlasts_a_time_in_which_the_filter_shuts_the_member_out()
    {
        await _api.PutAsync(Main, Connections.With(""" "filter": { "requireOptIn": true, "tags": ["vip"] }"""));
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.PutAsync($"{Main}/members/gb-1/opt-in", "");
        var shutOut = await _api.MemberAsync("gb-1");

        await _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "tags": ["vip"] """));

        Assert.Equal(HttpStatusCode.NotFound, shutOut.Status);
        await _api.UntilAsync("gb-1", "Enabled");
    }

    [Fact]
    public async Task Opt_in_noted_before_the_connection_is_enabled_counts_when_it_is()
    {
        await _api.PutAsync(Main, Connections.With(OptInNeeded).Replace("true, \"address\"", "false, \"address\"", StringComparison.Ordinal));
        await _api.SendChangeAsync(Changes.Member("gb-1"));

        await _api.PutAsync($"{Main}/members/gb-1/opt-in", "");
        await _api.PutAsync(Main, Connections.With(OptInNeeded));

        await _api.UntilAsync("gb-1", "Enabled");
    }

    [Fact]
    public async Task Opt_in_of_somebody_unknown_or_deleted_finds_nobody()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Told("gb-1", 1, "", "member.deleted"));

        var deleted = await _api.PutAsync($"{Main}/members/gb-1/opt-in", "");
        var unknown = await _api.DeleteAsync($"{Main}/members/nobody/opt-in");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (deleted.Status, unknown.Status));
    }

    [Fact]
    public async Task List_of_addresses_is_reported_line_by_line()
    {
        await SendAsync("gb-1", "ines@example.org");
        await SendAsync("gb-2", "tom@example.org");
        await SendAsync("gb-3", "family@example.org");
        await SendAsync("gb-4", "Family@Example.org");
        await ListAsync("tom@example.org");

        var reply = await ListAsync(
            " INES@example.org \n\nines@example.org\nno address\nnobody@example.org\ntom@example.org\nfamily@example.org");

        Assert.Equal(
            [
                "1 taken gb-1", "3 double ", "4 malformed ", "5 unknown ", "6 already gb-2", "7 shared gb-3,gb-4",
            ],
            reply.Json.GetProperty("lines").EnumerateArray().Select(line =>
                $"{line.GetProperty("line")} {line.GetProperty("outcome")} "
                + string.Join(',', line.GetProperty("members").EnumerateArray().Select(m => m.GetString()))));
        Assert.Equal(
            """{"already":1,"double":1,"malformed":1,"shared":1,"taken":1,"unknown":1}""",
            reply.Json.GetProperty("counts").GetRawText());
        Assert.DoesNotContain("example.org", reply.Text.Replace("domain.example", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_with_remove_withdraws()
    {
        await SendAsync("gb-1", "ines@example.org");
        await ListAsync("ines@example.org");
        await _api.UntilAsync("gb-1", "Enabled");

        var reply = await ListAsync("ines@example.org", "?remove=true");

        Assert.Equal("taken", reply.Json.GetProperty("lines")[0].GetProperty("outcome").GetString());
        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Address_that_moves_to_another_member_is_found_with_its_new_owner_only()
    {
        await SendAsync("gb-1", "ines@example.org");
        await _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "email": "ines@elsewhere.example" """));
        await SendAsync("gb-2", "ines@example.org");

        var reply = await ListAsync("ines@example.org\nines@elsewhere.example");

        Assert.Equal(
            ["gb-2", "gb-1"],
            reply.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("members")[0].GetString()));
    }

    [Fact]
    public async Task No_key_of_the_store_holds_an_address()
    {
        await SendAsync("gb-1", "ines@example.org");

        var keys = _api.Store.RowsOf("northclub").Select(row => row.Key).ToList();

        Assert.Contains(keys, key => key.StartsWith("mail|", StringComparison.Ordinal));
        Assert.DoesNotContain(keys, key => key.Contains("ines", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("application/json", "", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "?remove=yes", HttpStatusCode.BadRequest)]
    public async Task List_that_is_not_as_agreed_is_refused(string mediaType, string query, HttpStatusCode status)
    {
        var reply = await ListAsync("ines@example.org", query, mediaType);

        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task List_that_is_too_long_is_refused_and_nothing_of_it_is_taken()
    {
        await SendAsync("gb-1", "ines@example.org");

        var reply = await ListAsync("ines@example.org\n" + new string('\n', 5_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.MemberAsync("gb-1")).Status);
    }

    private Task<Reply> ListAsync(string text, string query = "", string mediaType = "text/plain") => _api.SendAsync(
        HttpMethod.Post, $"{Main}/opt-ins{query}", new StringContent(text, Encoding.UTF8, mediaType), ApiFixture.AdminKey);

    private Task<Reply> SendAsync(string member, string address) =>
        _api.SendChangeAsync(Changes.Told(member, 0, $"\"firstName\": \"Ines\", \"email\": \"{address}\""));

    private Task<Reply> SendOptedInAsync(int minute, string optIns) => _api.SendChangeAsync(
        Changes.Told("gb-1", minute, $"\"email\": \"gb-1@example.org\", \"optIns\": {optIns}"));
}
