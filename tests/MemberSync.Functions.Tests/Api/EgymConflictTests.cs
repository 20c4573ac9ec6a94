using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>People who meet in a chain: nobody gets two accounts, and nothing of another person is overwritten.</summary>
public sealed class EgymConflictTests
{
    private const string OttosEmail = "otto@example.org";

    [Theory]
    [InlineData("membershipExists")]
    [InlineData("userEmailConflict")]
    [InlineData("generalConflict")]
    public async Task Another_clubs_member_with_the_same_address_stops_the_member_until_that_is_settled(string code)
    {
        await using var club = await EgymClub.OpenAsync("{}", "--email-conflict", code);
        await club.SendAsync("gb-1", OttosEmail);

        var stopped = await club.RestsAsync("gb-1", "CreationError");
        var otto = club.Egym.Otto;
        await club.TellAsync("gb-1", """ "email": "ines@example.org" """);
        await club.RestsAsync("gb-1", "Enabled");

        Assert.Contains($"{{ \"account\": \"{otto.AccountId}\" }}", stopped.Field("reason"), StringComparison.Ordinal);
        Assert.Equal(1, club.Egym.Otto.Writes);
        Assert.Equal(2, club.Egym.Chain.Accounts.Length);
    }

    [Fact]
    public async Task Operator_can_have_the_other_membership_removed_by_naming_its_account()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1", OttosEmail);
        await club.RestsAsync("gb-1", "CreationError");
        var otto = club.Egym.Otto.AccountId;

        var other = await club.AskAsync("gb-1", "resolve", """{ "account": "some-other" }""");
        var agreed = await club.AskAsync("gb-1", "resolve", $$"""{ "account": "{{otto}}" }""");
        var member = await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Accepted), (other.Status, agreed.Status));
        Assert.Contains(otto, other.Field("detail"), StringComparison.Ordinal);
        Assert.Equal("Known", Assert.Single(club.Egym.Chain.Former).Profile.LastName);
        Assert.Empty(club.Egym.Chain.Erased);
        Assert.Contains("The other account gives way", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_of_another_member_of_the_club_never_gives_way()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1", "family@example.org");
        await club.RestsAsync("gb-1", "Enabled");
        await club.SendAsync("gb-2", "family@example.org", firstName: "Noah");
        await club.RestsAsync("gb-2", "CreationError");

        var body = $$"""{ "account": "{{club.Egym.Account("gb-1").AccountId}}" }""";
        var refused = await club.AskAsync("gb-2", "resolve", body);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("member 'gb-1'", refused.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(1, club.Egym.Account("gb-1").Writes);
    }

    [Fact]
    public async Task Person_whom_the_gym_system_has_twice_gets_one_account()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1", "ines@example.org");
        await club.RestsAsync("gb-1", "Enabled");
        await club.SendAsync("gb-2", "ines@example.org");

        var second = await club.RestsAsync("gb-2", "CreationError");

        Assert.Contains("member gb-1", second.Field("reason"), StringComparison.Ordinal);
        Assert.Equal(1, club.Egym.Account("gb-1").Writes);
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{ "account": "x" }""", HttpStatusCode.Conflict)]
    public async Task Nothing_gives_way_where_nothing_is_in_the_way(string body, HttpStatusCode expected)
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal(expected, (await club.AskAsync("gb-1", "resolve", body)).Status);
    }

    [Fact]
    public async Task Person_whom_the_chain_knows_under_another_id_is_linked_and_gets_ours()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.TellAsync("gb-9", """
            "firstName": "otto", "lastName": "KNOWN", "gender": "male", "dateOfBirth": "1980-01-02", "email": "otto@example.org",
            "contract": { "number": "C-1", "type": "PREMIUM", "start": "2026-04-01", "state": "active" }
            """);

        await club.RestsAsync("gb-9", "Enabled");

        var account = Assert.Single(club.Egym.Chain.Accounts);
        Assert.Equal(("gb-9", "otto"), (account.Profile.Membership!.MembershipId, account.Profile.FirstName));
        Assert.Equal(1, club.Egym.Calls.Actions[EgymAction.CreateAccount].Total);
    }

    [Theory]
    [InlineData(OttosEmail)]
    [InlineData(SimulatedEgym.LoginEmail)]
    public async Task New_address_that_is_taken_is_left_out_and_the_rest_arrives(string taken)
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        await club.SendAsync("gb-1", taken, lastName: "Frei");
        await club.AskAsync("gb-1", "sync");
        var member = await club.RestsAsync("gb-1", "Enabled");

        var profile = club.Egym.Account("gb-1").Profile;
        Assert.Equal(("gb-1@example.org", "Frei"), (profile.Email, profile.LastName));
        Assert.Contains("The e-mail address, because the partner refused it", member.Field("notSent"), StringComparison.Ordinal);
        Assert.Contains("Left out: the e-mail address", member.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("userEmailUsedByAnotherAccountConflict", "Ask the person for another address")]
    [InlineData("forbiddenAccountMerge", "ask eGym's support")]
    [InlineData("tanAssociatedWithAnotherAccount", "TAN")]
    [InlineData("webhookUrlAlreadyRegistered", "scripted")]
    public async Task Conflict_that_no_step_can_solve_is_told_to_the_operator(string code, string says)
    {
        await using var club = await EgymClub.OpenAsync();
        club.Egym.Answer(EgymAction.CreateAccount, 409, code);
        await club.SendAsync("gb-1");

        var member = await club.RestsAsync("gb-1", "CreationError");

        Assert.Contains(says, member.Field("reason"), StringComparison.Ordinal);
        Assert.Single(club.Egym.Chain.Accounts);
    }
}
