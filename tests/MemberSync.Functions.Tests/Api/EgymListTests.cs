using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The hub reads eGym's own list of people, and links who is certain before anybody is sent.</summary>
public sealed class EgymListTests
{
    [Fact]
    public async Task Activation_links_those_whom_the_list_names_without_a_call_for_each()
    {
        await using var club = await EgymClub.KnownAsync(250);
        await SendAsync(club, 255);

        await club.EnableAsync(true);
        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 255);

        var calls = club.Egym.Calls;
        Assert.Equal(4, calls.Actions[EgymAction.ListAccounts].Total); // The check and three pages.
        Assert.Equal(5, calls.Actions[EgymAction.CreateAccount].Total);
        Assert.Equal((14, 0), (calls.Total, calls.RejectedForRate));
        Assert.Contains("250 are known", await club.LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_fails_is_asked_for_again_and_nobody_is_passed_over()
    {
        await using var club = await EgymClub.KnownAsync(250);
        await SendAsync(club, 250);

        await club.EnableAsync(true);
        await club.Egym.BreakPagesAsync(3);
        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 250);

        var calls = club.Egym.Calls;
        Assert.Equal((7, 0), (calls.Total, calls.RejectedForRate));
    }

    [Fact]
    public async Task List_that_cannot_be_read_leaves_the_one_in_force()
    {
        await using var club = await EgymClub.KnownAsync(120);
        await SendAsync(club, 3);
        await club.FetchPeopleAsync();
        await LogsAsync(club, "people.read");
        var before = await club.MatchAsync();

        club.Egym.Answer(EgymAction.ListAccounts, 403, "missingPermission");
        var asked = await club.FetchPeopleAsync();
        await LogsAsync(club, "people.failed");

        Assert.Equal(HttpStatusCode.Accepted, asked.Status);
        Assert.Contains("certain", before, StringComparison.Ordinal);
        Assert.Equal(before, await club.MatchAsync());
    }

    [Fact]
    public async Task Members_are_sent_all_the_same_when_the_list_cannot_be_read()
    {
        await using var club = await EgymClub.KnownAsync(2);
        await SendAsync(club, 3);

        await club.EnableAsync(true);
        club.Egym.Answer(EgymAction.ListAccounts, 403, "missingPermission");
        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 3);

        Assert.Equal(3, club.Egym.Chain.Accounts.Length);
        Assert.Contains("people.failed", await club.LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_who_is_changed_meanwhile_makes_nobody_else_be_passed_over()
    {
        await using var club = await EgymClub.KnownAsync(250);
        await SendAsync(club, 1);

        await club.FetchPeopleAsync();
        await club.HoldsAsync(egym => Pages(egym) > 0);
        await club.Egym.EditAsync(club.Egym.Account("gb-1").AccountId, """{ "firstName": "Changed" }""");
        await LogsAsync(club, "people.read");

        Assert.Contains("250 are known", await club.LogAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_change_meanwhile_have_the_list_read_from_the_beginning()
    {
        await using var club = await EgymClub.KnownAsync(250);
        await SendAsync(club, 1);

        await club.FetchPeopleAsync();
        await club.HoldsAsync(egym => Pages(egym) > 0);
        await club.PutAsync(club.Egym.Connection("""{ "photos": true }""").Replace(
            "\"enabled\": true", "\"enabled\": false", StringComparison.Ordinal));
        await LogsAsync(club, "people.read");

        Assert.Contains("250 are known", await club.LogAsync(), StringComparison.Ordinal);
        Assert.InRange(Pages(club.Egym), 4, 6);
    }

    [Fact]
    public async Task List_of_another_key_is_not_used_and_the_next_full_sync_reads_its_own()
    {
        await using var club = await EgymClub.KnownAsync(3);
        await SendAsync(club, 3);
        await club.FetchPeopleAsync();
        await LogsAsync(club, "people.read");
        var before = await club.MatchAsync();

        await club.Egym.RekeyAsync("another-key-of-the-location");
        await club.PutAsync(club.Egym.Connection(key: "another-key-of-the-location"));
        var moved = await club.MatchAsync();
        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 3);

        Assert.Contains("certain", before, StringComparison.Ordinal);
        Assert.DoesNotContain("certain", moved, StringComparison.Ordinal);
        Assert.Equal(2, (await club.LogAsync()).Split("people.read").Length - 1);
    }

    [Fact]
    public async Task Walk_that_waits_for_the_list_goes_on_when_the_settings_leave_no_list()
    {
        await using var club = await EgymClub.KnownAsync(250);
        await SendAsync(club, 2);

        await club.EnableAsync(true);
        var older = await club.PutAsync(club.Egym.V1Connection().Replace(
            "\"accessToken\"", "\"apiKey\": null, \"accessToken\"", StringComparison.Ordinal));
        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 2);

        Assert.Equal((HttpStatusCode.OK, 2), (older.Status, club.Egym.V1.Users.Length));
    }

    [Fact]
    public async Task Asking_twice_makes_one_list()
    {
        await using var club = await EgymClub.KnownAsync(120);

        await SendAsync(club, 1);

        await club.FetchPeopleAsync();
        await club.FetchPeopleAsync();
        await LogsAsync(club, "people.read");

        Assert.Single((await club.LogAsync()).Split("people.read").Skip(1));
        Assert.Contains("certain", await club.MatchAsync(), StringComparison.Ordinal);
        Assert.InRange(club.Egym.Calls.Total, 2, 4);
    }

    [Fact]
    public async Task Partner_without_a_list_says_how_to_send_one()
    {
        await using var api = new ApiFixture();
        await api.SetUpClubAsync();
        await api.ConnectAsync();

        var asked = await api.PostAsync("/api/clubs/northclub/connections/main/people/fetch");

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("PUT .../people", asked.Field("detail"), StringComparison.Ordinal);
    }

    private static int Pages(SimulatedEgym egym) => egym.Calls.Actions[EgymAction.ListAccounts].Total;

    private static async Task SendAsync(EgymClub club, int members)
    {
        for (var number = 1; number <= members; number++)
        {
            await club.SendAsync($"gb-{number}", firstName: $"Ines {number}");
        }
    }

    private static Task LogsAsync(EgymClub club, string code) => club.Api.UntilAsync(
        async () => (await club.LogAsync()).Contains(code, StringComparison.Ordinal));
}
