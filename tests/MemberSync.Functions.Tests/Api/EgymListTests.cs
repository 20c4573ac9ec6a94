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
