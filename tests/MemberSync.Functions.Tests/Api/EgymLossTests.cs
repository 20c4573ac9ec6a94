using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Answers that are lost, and accounts that are: no second account, and a state that says what is the matter.</summary>
public sealed class EgymLossTests
{
    [Fact]
    public async Task Lost_answers_make_no_second_account()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.Egym.LoseAnswersAsync();
        await club.SendAsync("gb-1", more: """, "cards": ["0x04A1B2C3"]""");

        await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal((2, 0), (club.Egym.Chain.Accounts.Length, club.Egym.Chain.Defects.Length));
        Assert.Equal(1, club.Egym.Calls.Actions[EgymAction.CreateAccount].Total);
        Assert.Equal(["0x04A1B2C3"], club.Egym.Account("gb-1").Rfids.AsEnumerable());
    }

    [Theory]
    [InlineData("ACCOUNT")]
    [InlineData("CHAIN_PROFILE")]
    [InlineData("MEMBERSHIP")]
    public async Task Account_that_is_not_found_is_looked_for_by_our_id_before_another_is_made(string entity)
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        club.Egym.Answer(EgymAction.UpdateAccount, 404, "notFound", entity);
        await club.AskAsync("gb-1", "sync");
        await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal(2, club.Egym.Chain.Accounts.Length);
        Assert.Equal(1, club.Egym.Calls.Actions[EgymAction.CreateAccount].Total);
    }

    [Theory]
    [InlineData("RFID")]
    [InlineData("NFC_TOKEN")]
    [InlineData("PRODUCT")]
    [InlineData("TASK")]
    [InlineData("WEBHOOK")]
    [InlineData("TAN")]
    [InlineData("UNKNOWN")]
    public async Task Anything_else_that_is_not_found_is_told_and_takes_nothing_from_the_member(string entity)
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        club.Egym.Answer(EgymAction.UpdateAccount, 404, "notFound", entity);
        await club.AskAsync("gb-1", "sync");
        var member = await club.RestsAsync("gb-1", "Error");

        Assert.Contains($"does not find {entity}", member.Field("reason"), StringComparison.Ordinal);
        Assert.Contains(club.Egym.Account("gb-1").AccountId, member.Field("externalIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Location_that_eGym_no_longer_knows_stops_the_connection_and_loses_nothing()
    {
        await using var club = await EgymClub.OpenAsync();
        club.Egym.Answer(EgymAction.GetByMembershipId, 404, "notFound", "GYM_LOCATION");
        await club.SendAsync("gb-1");

        await club.Api.UntilAsync(async () => (await club.ConnectionAsync()).Field("quarantine") != "");
        var check = await club.Api.PostAsync("/api/clubs/northclub/connections/egym/check");
        await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal((HttpStatusCode.OK, "True"), (check.Status, check.Field("passed")));
    }

    [Fact]
    public async Task Merged_account_is_made_anew_and_the_one_it_was_merged_into_is_left_alone()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");
        var before = club.Egym.Account("gb-1").AccountId;

        club.Egym.Merge(before);
        await club.AskAsync("gb-1", "sync");
        await club.RestsAsync("gb-1", "Enabled");

        Assert.NotEqual(before, club.Egym.Account("gb-1").AccountId);
        Assert.Equal((2, 1), (club.Egym.Chain.Accounts.Length, club.Egym.Otto.Writes));
    }
}
