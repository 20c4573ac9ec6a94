using System.Net;
using System.Security.Cryptography;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way: changes in over HTTP, people at the simulated partner.</summary>
public sealed class EgymTests
{
    private const string Equipment = """, "cards": ["0x04A1B2C3", "4711"], "tags": ["#NewJoiner"]""";

    [Fact]
    public async Task Members_arrive_within_the_rate_that_eGym_counts_for_all_calls_together()
    {
        await using var club = await EgymClub.OpenAsync();

        for (var i = 1; i <= 40; i++)
        {
            await club.SendAsync($"gb-{i}", firstName: $"Ines {i}");
        }

        await club.Api.UntilAsync(async () => await club.Api.CountAsync("Enabled", "egym") == 40);
        var budget = await club.BudgetAsync();

        Assert.Equal((41, 0), (club.Egym.Chain.Accounts.Length, club.Egym.Calls.RejectedForRate));
        Assert.Empty(club.Egym.Chain.Defects);
        Assert.Equal("key", Assert.Single(budget.Json.GetProperty("endpoints").EnumerateObject()).Name);
        Assert.DoesNotContain("gb-7@example.org", club.Api.Logs + (await club.MemberAsync("gb-7")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_with_card_photograph_and_visit_stands_whole_at_the_partner()
    {
        await using var photos = new PhotoServer();
        await using var club = await EgymClub.OpenAsync("""{ "photos": true }""");

        await club.SendAsync("gb-1", more: $"{Equipment}, \"photoUrl\": \"{photos.Address}\"");
        var member = await club.RestsAsync("gb-1", "Enabled");
        await club.Api.SendChangeAsync(Changes.Told("gb-1", 30, "", "visit.checkin"));
        await club.HoldsAsync(egym => egym.Account("gb-1").CheckIns.Length > 0);

        var account = club.Egym.Account("gb-1");
        Assert.Equal(("PREMIUM", "NewJoiner", "2027-03-31"), (account.Profile.Membership!.MembershipType,
            account.Profile.Membership.MembershipSubType, account.Profile.Membership.EndOfContract));
        Assert.Equal(["0x04A1B2C3"], account.Rfids.AsEnumerable());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(PhotoServer.Photo)), account.Photo);
        Assert.Contains("1 of the cards", member.Field("notSent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_that_is_gone_in_the_gym_system_goes_at_the_partner()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        await club.TellAsync("gb-1", """ "phone": null """);
        await club.AskAsync("gb-1", "sync");
        await club.RestsAsync("gb-1", "Enabled");

        Assert.Null(club.Egym.Account("gb-1").Profile.Contact?.Phone);
    }

    [Theory]
    [InlineData("{}", 0)]
    [InlineData("""{ "eraseOnDelete": "true" }""", 1)]
    public async Task Removed_member_keeps_the_data_unless_the_settings_say_otherwise(string settings, int erased)
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SettingsAsync(settings);
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        await club.Api.SendChangeAsync(Changes.Told("gb-1", 30, "", "member.deleted"));
        await club.HoldsAsync(egym => egym.Chain.Accounts.Length == 1);

        Assert.Equal((erased, 1 - erased), (club.Egym.Chain.Erased.Length, club.Egym.Chain.Former.Length));
    }

    [Fact]
    public async Task Erased_person_is_erased_at_the_partner_whatever_the_settings_say()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");
        var account = club.Egym.Account("gb-1").AccountId;

        await club.Api.PostAsync("/api/clubs/northclub/members/gb-1/erase?confirm=true");
        await club.HoldsAsync(egym => egym.Chain.Accounts.Length == 1);

        Assert.Equal(account, Assert.Single(club.Egym.Chain.Erased));
        Assert.Empty(club.Egym.Chain.Former);
    }

    [Fact]
    public async Task What_was_changed_at_the_partner_is_found_in_turn()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        await club.Egym.EditAsync(club.Egym.Account("gb-1").AccountId, """{ "lastName": "Typed", "contact": { "phone": "+1" } }""");
        await club.Api.UntilAsync(async () => (await club.MemberAsync("gb-1")).Field("compared") != "", step: 5000);
        var drift = await club.Api.GetAsync("/api/clubs/northclub/connections/egym/drift");

        Assert.Equal("""["lastName","phone"]""", drift.Json.GetProperty("members")[0].GetProperty("differs").ToString());
    }

    [Fact]
    public async Task Wrong_key_is_refused()
    {
        await using var club = await EgymClub.OpenAsync();

        var reply = await club.Api.PutAsync("/api/clubs/northclub/connections/egym", club.Egym.Connection(key: "wrong"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("does not know the key", reply.Field("detail"), StringComparison.Ordinal);
    }
}
