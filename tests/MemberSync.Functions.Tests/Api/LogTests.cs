using System.Net;
using System.Text.Json;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The clock of these tests starts at 09:00 UTC on 1 April 2026, which is 11:00 in Zurich.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/main";
    private const string Log = $"{Connection}/log";

    private readonly ApiFixture _api = new(new ScriptedPartner());

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();

        // The review that enabling starts comes ten seconds later, and would stand between a test's own lines.
        _api.Time.Advance(TimeSpan.FromSeconds(11));
        await _api.UntilAsync(async () =>
            (await _api.GetAsync(Log)).Text.Contains("review.finished", StringComparison.Ordinal));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Log_tells_newest_first_what_became_of_a_member_and_why()
    {
        await SendAsync("gb-1");
        await _api.PostAsync($"{Connection}/members/gb-1/suspend");

        var reply = await _api.GetAsync($"{Log}?member=gb-1");

        Assert.Equal(["Enabled to Suspended: Suspend", "New to Enabled: Sent Send", "New: New member"], Texts(reply));
        var newest = Lines(reply)[0];
        Assert.Equal(
            ("information", "member.changed", "gb-1", "configured"),
            (Text(newest, "level"), Text(newest, "code"), Text(newest, "member"), Text(newest, "by")));
    }

    [Fact]
    public async Task Log_tells_of_settings_checks_and_reviews_and_holds_no_personal_word()
    {
        await SendAsync("gb-1");
        await _api.PostAsync($"{Connection}/check");
        _api.Partner.CheckAnswer = new PartnerAnswer.Refused("wrong key, ask ines@example.org");
        await _api.PostAsync($"{Connection}/check");

        var reply = await _api.GetAsync(Log);

        Assert.Superset(
            new HashSet<string>
            {
                "settings.changed", "check.passed", "check.failed", "review.started", "review.finished", "member.changed",
            },
            Lines(reply).Select(line => Text(line, "code")!).ToHashSet());
        Assert.DoesNotContain("Maurer", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("example.org", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Connections.ApiKey, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("information", false)]
    [InlineData("debug", true)]
    public async Task Calls_are_kept_from_debug_on(string level, bool kept)
    {
        await SetLevelAsync(level);
        await SendAsync("gb-1");

        var reply = await _api.GetAsync(Log);

        Assert.Equal(kept, Lines(reply).Any(line => Text(line, "code") == "call.done"));
    }

    [Fact]
    public async Task What_was_said_is_kept_at_trace()
    {
        await SetLevelAsync("trace");
        await SendAsync("gb-1");

        var line = Lines(await _api.GetAsync(Log)).Single(line => Text(line, "code") == "call.exchange");

        Assert.Equal(
            ("trace", "POST /Send {}", "200 {}"), (Text(line, "level"), Text(line, "request"), Text(line, "answer")));
    }

    [Fact]
    public async Task Lines_cost_no_operation()
    {
        await SendAsync("gb-1");
        var quiet = await CostOfAsync("gb-2");
        await SetLevelAsync("trace");
        await SendAsync("gb-3");

        Assert.Equal(quiet, await CostOfAsync("gb-4"));
    }

    [Fact]
    public async Task Log_pages_within_what_one_commit_left()
    {
        await SetLevelAsync("trace");
        await SendAsync("gb-1");
        var whole = Texts(await _api.GetAsync(Log)).ToList();

        List<string?> paged = [];
        string? after = null;
        do
        {
            var page = await _api.GetAsync($"{Log}?limit=1&after={after}");
            paged.AddRange(Texts(page));
            after = page.Field("after");
        }
        while (after is { Length: > 0 });

        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Today_is_the_clubs_and_days_and_moments_can_be_asked_for()
    {
        _api.Time.Advance(TimeSpan.FromHours(13.5)); // 22:30 UTC, and half past midnight of the next day in Zurich.
        await _api.SendChangeAsync(Changes.Member("gb-late", email: false));

        var today = await _api.GetAsync(Log);
        var first = await _api.GetAsync($"{Log}?from=2026-04-01&to=2026-04-01");
        var since = await _api.GetAsync($"{Log}?from=2026-04-01T22:29:00Z&level=information");

        Assert.Equal(["New: New member (FieldsMissing)"], Texts(today));
        Assert.DoesNotContain("New: New member (FieldsMissing)", Texts(first));
        Assert.Contains("The connection was set up, enabled", Texts(first));
        Assert.Equal(["New: New member (FieldsMissing)"], Texts(since));
    }

    [Theory]
    [InlineData("from=yesterday", "write a day as 2026-04-01")]
    [InlineData("level=loud", "use one of trace, debug, information, warning, error")]
    [InlineData("limit=0", "from 1 to 1000")]
    [InlineData("after=%2A%2A", "after: give back")]
    public async Task Faulty_query_is_refused(string query, string words)
    {
        var reply = await _api.GetAsync($"{Log}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(words, reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_is_cleared_only_on_confirmation_and_says_by_whom()
    {
        await SendAsync("gb-1");
        var desk = await _api.MakeKeyAsync("desk", "admin", "northclub");
        var refused = await _api.DeleteAsync(Log);
        var kept = await _api.GetAsync($"{Log}?member=gb-1");
        _api.Time.Advance(TimeSpan.FromSeconds(1));

        var cleared = await _api.DeleteAsync($"{Log}?confirm=true", desk);
        var left = Lines(await _api.GetAsync(Log)).Single();

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("add ?confirm=true", refused.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(Lines(kept));
        Assert.Equal("True", cleared.Field("done"));
        Assert.Equal(("log.cleared", "desk"), (Text(left, "code"), Text(left, "by")));
    }

    private async Task SendAsync(string member)
    {
        await _api.SendChangeAsync(Changes.Member(member));
        await _api.UntilAsync(async () => (await _api.MemberAsync(member)).Field("status") == "Enabled");
    }

    // Commits only: reading is the test's own doing.
    private async Task<long> CostOfAsync(string member)
    {
        var before = _api.Store.Counts[StoreOperationKind.Commit];
        await SendAsync(member);
        return _api.Store.Counts[StoreOperationKind.Commit] - before;
    }

    private Task<Reply> SetLevelAsync(string level) => _api.PutAsync(Connection, Connections.Scripted(enabled: true).Replace(
        "\"settings\"", $"\"options\": {{ \"logLevel\": \"{level}\" }}, \"settings\"", StringComparison.Ordinal));

    private static List<JsonElement> Lines(Reply reply) => [.. reply.Json.GetProperty("lines").EnumerateArray()];

    private static IEnumerable<string?> Texts(Reply reply) => Lines(reply).Select(line => Text(line, "text"));

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
