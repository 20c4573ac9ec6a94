using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>eGym gives a card silently to whoever is told with it: nobody's card is taken away.</summary>
public sealed class EgymCardTests
{
    private const string Card = SimulatedEgym.OttosCard;

    [Fact]
    public async Task Card_of_another_account_is_left_out_with_what_to_do_and_stays_where_it_is()
    {
        await using var club = await EgymClub.OpenAsync();

        await club.SendAsync("gb-1", more: $", \"cards\": [\"{Card}\", \"0x05\"]");
        var member = await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal([Card], club.Egym.Otto.Rfids.AsEnumerable());
        Assert.Equal(["0x05"], club.Egym.Account("gb-1").Rfids.AsEnumerable());
        Assert.Empty(club.Egym.Chain.Defects);
        Assert.Contains("One or more of the cards", member.Field("notSent"), StringComparison.Ordinal);
        Assert.Contains($"another account ({club.Egym.Otto.AccountId})", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Card, member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_that_was_left_out_is_told_by_Sync_once_it_is_free()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1", more: $", \"cards\": [\"{Card}\"]");
        await club.RestsAsync("gb-1", "Enabled");
        var asked = club.Egym.Calls.Actions[EgymAction.GetByRfid].Total;

        await club.TellAsync("gb-1", """ "phone": "+41790000002" """);
        await AtTheTickAsync(club, () => club.Egym.Account("gb-1").Profile.Contact?.Phone == "+41790000002");
        var untouched = club.Egym.Calls.Actions[EgymAction.GetByRfid].Total;
        await club.Egym.TakeCardAsync(club.Egym.Otto.AccountId, Card);
        await club.AskAsync("gb-1", "sync");
        var member = await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal(asked, untouched);
        Assert.Equal([Card], club.Egym.Account("gb-1").Rfids.AsEnumerable());
        Assert.DoesNotContain("One or more of the cards", member.Field("notSent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_that_was_passed_on_in_the_gym_system_goes_from_one_member_to_the_other()
    {
        await using var club = await EgymClub.OpenAsync();
        await club.SendAsync("gb-1", more: ", \"cards\": [\"0x05\"]");
        await club.SendAsync("gb-2", firstName: "Noah");
        await club.RestsAsync("gb-1", "Enabled");
        await club.RestsAsync("gb-2", "Enabled");

        await club.TellAsync("gb-2", """ "cards": ["0x05"] """);
        await club.TellAsync("gb-1", """ "cards": [] """);
        await AtTheTickAsync(club, () => club.Egym.Account("gb-2").Rfids.Contains("0x05"));

        Assert.Empty(club.Egym.Account("gb-1").Rfids);
        Assert.Empty(club.Egym.Chain.Defects);
    }

    private static Task AtTheTickAsync(EgymClub club, Func<bool> condition) => club.Api.UntilAsync(
        async () =>
        {
            await club.ConnectionAsync();
            return condition();
        },
        step: 5000);
}
