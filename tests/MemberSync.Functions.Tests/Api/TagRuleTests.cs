using System.Net;
using System.Text;
using MemberSync.Engine.Reviews;
using MemberSync.Functions.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The clock of these tests starts at 09:00 UTC on 1 April 2026, which is 11:00 in Zurich.</summary>
public sealed class TagRuleTests : IAsyncLifetime
{
    private const string Main = "/api/clubs/northclub/connections/main";
    private const string Women = """{ "tag": "#Women", "when": { "genders": ["female"] } }""";
    private const string Joiners = """{ "tag": "#NewJoiner", "when": { "newForDays": 1 } }""";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await SetRulesAsync("");
        await _api.PutAsync(Main, Connections.With(""" "filter": { "tags": ["#Women", "#NewJoiner"] }"""));
        await _api.SendChangeAsync(Changes.Member("gb-1"));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Rules_come_back_as_they_were_put()
    {
        const string Rule = """
            [{"tag":"#Junior","when":{"newForDays":30,"contractTypes":["YOUTH"],"activityGroups":["Pool"],"ageFrom":6,"ageTo":17,"statuses":["active"],"genders":["nonBinary"]}}]
            """;

        var reply = await SetRulesAsync(Rule.Trim()[1..^1]);

        Assert.Equal(Rule.Trim(), reply.Json.GetProperty("tagRules").GetRawText());
    }

    [Fact]
    public async Task Every_fault_of_a_rule_is_named()
    {
        var reply = await SetRulesAsync("""
            { "when": { "ageFrom": 9, "ageTo": 8, "newForDays": 0 } }, { "tag": "#A", "when": { } }
            """);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(
            """
            tagRules[0].when.newForDays: write a whole number from 1 to 3650
            tagRules[0].when.ageTo: 8 is below ageFrom, 9, so nobody would fit
            tagRules[0].tag: is missing; write the tag that the rule gives, such as #NewJoiner
            tagRules[1].when: write at least one condition, such as { "newForDays": 30 }
            """.ReplaceLineEndings("\n"),
            reply.Errors);
    }

    [Fact]
    public async Task New_rule_reaches_members_that_nobody_touches_and_its_tag_is_not_stored()
    {
        var before = await _api.MemberAsync("gb-1");

        await SetRulesAsync(Women);
        await _api.UntilAsync("gb-1", "Enabled");

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.DoesNotContain(
            _api.Store.RowsOf("northclub").Where(row => row.Key.StartsWith("member|", StringComparison.Ordinal)),
            row => Encoding.UTF8.GetString(row.Value.Span).Contains("#Women", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rule_that_goes_takes_its_tag_along()
    {
        await SetRulesAsync(Women);
        await _api.UntilAsync("gb-1", "Enabled");

        await SetRulesAsync("");

        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tag_that_time_takes_is_taken_by_the_review_at_four_in_the_clubs_zone()
    {
        await SetRulesAsync(Joiners);
        await _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "contract": { "start": "2026-04-01" } """));
        await _api.UntilAsync("gb-1", "Enabled");
        await StartDailyAsync(); // Notes the new time.

        _api.Time.Advance(TimeSpan.FromHours(16.9)); // Almost 02:00 UTC of the next day.
        await StartDailyAsync();
        var early = await _api.MemberAsync("gb-1");
        _api.Time.Advance(TimeSpan.FromMinutes(20));
        await StartDailyAsync();

        Assert.Equal("Enabled", early.Field("status"));
        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    private Task<Reply> SetRulesAsync(string rules) => _api.PutAsync(
        "/api/clubs/northclub", $$"""{ "name": "North Club", "timeZone": "Europe/Zurich", "tagRules": [{{rules}}] }""");

    private Task StartDailyAsync() =>
        _api.Services.GetRequiredService<DailySync>().RunAsync(CancellationToken.None);
}
