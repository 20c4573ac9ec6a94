using MemberSync.Simulators.Egym.Wire;
using static MemberSync.Simulators.Tests.Egym.Clerk;

namespace MemberSync.Simulators.Tests.Egym;

public sealed class AccountTests
{
    private readonly Clerk _clerk = new();

    [Fact]
    public void Account_is_found_by_its_id_the_members_id_and_the_address()
    {
        var id = _clerk.CreateInes();

        var found = new[] { $"/{id}", "/membership/gb-1", "/email/INES%40example.org" }
            .Select(path => Parse(_clerk.Send("GET", path))["accountId"]!.GetValue<string>());

        Assert.All(found, account => Assert.Equal(id, account));
    }

    [Fact]
    public void Patch_leaves_what_it_does_not_tell_and_replacement_takes_it_away()
    {
        var id = _clerk.CreateInes();

        var patched = _clerk.Send("PATCH", $"/{id}", """{"lastName":"Frei"}""");
        var afterPatch = Profile(id);
        var replaced = _clerk.Send("PUT", $"/{id}", WithoutContact);

        Assert.Equal((204, 200), (patched.Status, replaced.Status));
        Assert.Equal(("Frei", "+41790000001"), (afterPatch.LastName, afterPatch.Contact?.Phone));
        Assert.Equal(("Maurer", null), (Profile(id).LastName, Profile(id).Contact));
    }

    [Theory]
    [InlineData("{", "400 invalidRequest")]
    [InlineData("""{"email":"a@b.example","colour":"red"}""", "400 invalidRequest")]
    [InlineData("""{"email":"a@b.example","firstName":"A"}""", "400 invalidArguments")]
    public void Account_that_is_not_as_documented_is_refused(string body, string verdict) =>
        Assert.Equal(verdict, Verdict(_clerk.Send("POST", "", body)));

    [Theory]
    [InlineData("gender\":\"FEMALE", "gender\":\"F")]
    [InlineData("1991-04-17", "17.4.1991")]
    [InlineData("PREMIUM", "GOLD")]
    [InlineData("\"startOfContract\":\"2025-04-01\"", "\"startOfContract\":\"2025-04-01\",\"endOfContract\":\"2025-03-31\"")]
    public void Value_that_is_not_as_documented_is_refused(string good, string bad) => Assert.Equal(
        "400 invalidArguments", Verdict(_clerk.Send("POST", "", Ines.Replace(good, bad, StringComparison.Ordinal))));

    [Fact]
    public void Removal_takes_the_membership_away_and_erasing_everything()
    {
        var (ines, otto) = (_clerk.CreateInes(), _clerk.OttoId);

        var removed = _clerk.Send("DELETE", $"/{ines}?eraseMemberData=false");
        var erased = _clerk.Send("DELETE", $"/{otto}?eraseMemberData=true");

        Assert.Equal((204, 204), (removed.Status, erased.Status));
        Assert.Equal("Ines", Assert.Single(_clerk.Accounts.Former).Profile.FirstName);
        Assert.Equal(otto, Assert.Single(_clerk.Accounts.Erased));
        Assert.Empty(_clerk.Accounts.Accounts);
    }

    [Fact]
    public void List_holds_the_locations_own_accounts_page_by_page()
    {
        _clerk.CreateInes();
        _clerk.Simulator.Define(new() { Name = "south", Chain = "north", ApiKey = "south" }, _clerk.Time.GetUtcNow());

        var first = Parse(_clerk.Send("GET", "?limit=1"));
        var south = Parse(_clerk.Send("GET", "", key: "south"));
        var wide = Parse(_clerk.Send("GET", "?currentGymOnly=false", key: "south"));

        Assert.Equal((1, true), (first["items"]!.AsArray().Count, first["hasNext"]!.GetValue<bool>()));
        Assert.Equal((0, 2), (south["total"]!.GetValue<int>(), wide["total"]!.GetValue<int>()));
        Assert.Equal(400, _clerk.Send("GET", "?limit=101").Status);
    }

    private static string WithoutContact =>
        Ines.Replace("\"contact\":{\"phone\":\"+41790000001\"},", "", StringComparison.Ordinal);

    private AccountBody Profile(string id) =>
        _clerk.Accounts.Accounts.Single(account => account.AccountId == id).Profile;
}
