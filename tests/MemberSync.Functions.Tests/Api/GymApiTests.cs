using MemberSync.Functions.Tests.Support;
using MemberSync.Simulators.Egym;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way to a location that still has eGym's gymapi v1.</summary>
public sealed class GymApiTests
{
    [Fact]
    public async Task Member_with_card_photograph_and_visit_arrives_and_leaves()
    {
        await using var photos = new PhotoServer();
        await using var club = await EgymClub.OpenV1Async("""{ "photos": true }""");

        await club.SendAsync("gb-1", more: $", \"cards\": [\"0x04A1B2C3\"], \"photoUrl\": \"{photos.Address}\"");
        await club.RestsAsync("gb-1", "Enabled");
        await club.Api.SendChangeAsync(Changes.Told("gb-1", 30, "", "visit.checkin"));
        await club.HoldsAsync(egym => egym.V1.VisitsOf.Length == 1);
        await club.Api.SendChangeAsync(Changes.Told("gb-1", 40, "", "member.deleted"));
        await club.HoldsAsync(egym => egym.V1.Users[0].EndOfContract != "2027-03-31");

        var user = Assert.Single(club.Egym.V1.Users);
        Assert.Equal(("gb-1", "2026-03-31", "2026-03-31"), (user.MembershipId, user.StartOfContract, user.EndOfContract));
        Assert.Equal(["0x04A1B2C3"], user.RfidList!.Value.AsEnumerable());
        Assert.Equal(Convert.ToBase64String(PhotoServer.Photo), user.ImageData);
    }

    [Fact]
    public async Task Publish_whose_answer_is_lost_makes_one_user()
    {
        await using var club = await EgymClub.OpenV1Async();
        club.Egym.LoseV1Answer(EgymAction.V1Publish);

        await club.SendAsync("gb-1");
        var member = await club.RestsAsync("gb-1", "Enabled");

        Assert.Equal(
            Assert.Single(club.Egym.V1.Users).UserId,
            member.Json.GetProperty("externalIds").GetProperty("userId").GetString());
    }

    [Fact]
    public async Task Member_who_comes_back_with_another_address_is_the_user_of_before()
    {
        await using var club = await EgymClub.OpenV1Async();
        await club.SendAsync("gb-1");
        await club.RestsAsync("gb-1", "Enabled");

        await club.Api.SendChangeAsync(Changes.Told("gb-1", 30, "", "member.deleted"));
        await club.HoldsAsync(egym => egym.V1.Users[0].EndOfContract != "2027-03-31");
        await club.Api.SendChangeAsync(Changes.Told("gb-1", 40, """
            "firstName": "Ines", "lastName": "Maurer", "gender": "female", "dateOfBirth": "1991-04-17", "email": "new@example.org",
            "contract": { "type": "PREMIUM", "start": "2026-04-01", "end": "2027-03-31", "state": "active" }
            """, "member.created"));
        await club.HoldsAsync(egym => egym.V1.Users[^1].EMail == "new@example.org");

        Assert.Single(club.Egym.V1.Users);
    }

    [Fact]
    public async Task Person_with_the_same_address_is_not_overwritten()
    {
        await using var club = await EgymClub.OpenV1Async();
        await club.SendAsync("gb-1", "family@example.org");
        await club.RestsAsync("gb-1", "Enabled");

        await club.SendAsync("gb-2", "family@example.org", firstName: "Noah");
        var stopped = await club.RestsAsync("gb-2", "CreationError");
        await club.TellAsync("gb-2", """ "email": "noah@example.org" """);
        await club.RestsAsync("gb-2", "Enabled");

        Assert.Contains("Give the member another address", stopped.Field("reason"), StringComparison.Ordinal);
        Assert.Equal(["gb-1", "gb-2"], club.Egym.V1.Users.Select(user => user.MembershipId));
        Assert.Equal("Ines", club.Egym.V1.Users[0].FirstName);
    }

    [Fact]
    public async Task Blacklisted_address_says_what_to_do()
    {
        await using var club = await EgymClub.OpenV1Async();

        await club.SendAsync("gb-1", "black@example.org");
        var member = await club.RestsAsync("gb-1", "CreationError");

        Assert.Contains("enter another one in the gym system", member.Field("reason"), StringComparison.Ordinal);
        Assert.Empty(club.Egym.V1.Users);
    }
}
