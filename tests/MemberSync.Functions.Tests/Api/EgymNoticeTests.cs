using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>eGym's own webhooks.</summary>
public sealed class EgymNoticeTests
{
    private const string Secret = "what-the-webhook-was-registered-with";
    private const string Notices = "/api/clubs/northclub/connections/egym/notices";

    [Fact]
    public async Task Deleted_membership_is_looked_for_and_made_anew()
    {
        await using var club = await OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");
        var before = club.Egym.Account("gb-1").AccountId;
        club.Egym.Merge(before);

        var taken = await TellAsync(club, Secret, $$"""{ "accountId": "{{before}}", "timestamp": 1, "type": "MEMBERSHIP_DELETE" }""");
        await club.HoldsAsync(egym => egym.Chain.Accounts.Length == 2);

        Assert.Equal(HttpStatusCode.NoContent, taken.Status);
        Assert.Equal(2, club.Egym.Calls.Actions[EgymAction.GetByMembershipId].Total);
        Assert.NotEqual(before, club.Egym.Account("gb-1").AccountId);
    }

    [Theory]
    [InlineData("""{ "accountId": "2f1c", "timestamp": 1, "type": "TEST" }""", HttpStatusCode.NoContent)]
    [InlineData("""{ "accountId": "2f1c", "timestamp": 1, "type": "MEMBERSHIP_DELETE" }""", HttpStatusCode.NoContent)]
    [InlineData("""{ "accountId": "2f1c", "timestamp": 1 }""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task Notice_that_concerns_nobody_changes_nothing(string notice, HttpStatusCode expected)
    {
        await using var club = await OpenAsync();
        await club.SendAsync("gb-1");
        var before = (await club.RestsAsync("gb-1", "Enabled")).Text;

        var reply = await TellAsync(club, Secret, notice);

        Assert.Equal((expected, before), (reply.Status, (await club.MemberAsync("gb-1")).Text));
    }

    [Fact]
    public async Task What_nothing_follows_from_is_counted_in_a_line_an_hour_of_each_kind()
    {
        await using var club = await OpenAsync();
        for (var visits = 0; visits < 3; visits++)
        {
            await TellAsync(club, Secret, Told("GYM_CHECKIN"));
        }

        await TellAsync(club, Secret, Told("TEST"));
        club.Api.Time.Advance(TimeSpan.FromHours(1));
        await TellAsync(club, Secret, Told("GYM_CHECKIN"));

        var lines = (await club.LogAsync()).Split("The partner told ").Skip(1).Select(line => line.Split(';')[0]);
        Assert.Equal(
            ["GYM_CHECKIN by itself (1 ", "GYM_CHECKIN by itself (3 ", "TEST by itself (1 "],
            lines.Select(line => line.Split("since")[0]).Order());
    }

    [Fact]
    public async Task Strangers_learn_nothing()
    {
        await using var club = await OpenAsync();
        const string notice = """{ "accountId": "2f1c", "timestamp": 1, "type": "TEST" }""";

        var forged = await TellAsync(club, "wrong", notice);
        var silent = await TellAsync(club, "", notice);
        var nowhere = await TellAsync(club, Secret, notice, Notices.Replace("egym", "other", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Unauthorized, forged.Status);
        Assert.Equal((forged.Text, forged.Text), (silent.Text, nowhere.Text));
    }

    [Fact]
    public async Task Connection_without_a_secret_takes_no_notices()
    {
        await using var club = await EgymClub.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await TellAsync(club, "", "{}")).Status);
    }

    private static string Told(string kind) => $$"""{ "accountId": "2f1c", "timestamp": 1, "type": "{{kind}}" }""";

    private static async Task<EgymClub> OpenAsync()
    {
        var club = await EgymClub.OpenAsync();
        await club.PutAsync(club.Egym.Connection().Replace(
            "\"credentials\": {", $"\"credentials\": {{ \"webhookSecret\": \"{Secret}\",", StringComparison.Ordinal));
        return club;
    }

    private static async Task<Reply> TellAsync(EgymClub club, string secret, string notice, string path = Notices)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("x-api-key", secret);
        request.Content = new StringContent(notice, Encoding.UTF8, "application/json");
        return await club.Api.SendAsync(request);
    }
}
