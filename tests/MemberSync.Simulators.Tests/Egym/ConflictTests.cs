using MemberSync.Simulators.Egym;
using static MemberSync.Simulators.Tests.Egym.Clerk;

namespace MemberSync.Simulators.Tests.Egym;

public sealed class ConflictTests
{
    private const string Login = "login@example.org";
    private const string Unmergeable = "unmergeable@example.org";

    private readonly Clerk _clerk = new(location: new()
    {
        ApiKey = "key",
        LoginEmails = [Login],
        UnmergeableEmails = [Unmergeable],
    });

    [Theory]
    [InlineData("membershipExists")]
    [InlineData("userEmailConflict")]
    [InlineData("generalConflict")]
    public void Create_with_an_address_of_the_chain_is_a_conflict(string code)
    {
        var clerk = new Clerk(new EgymOptions { EmailConflict = code });

        var verdict = Verdict(clerk.Send("POST", "", With("OTTO@example.org")));

        Assert.Equal($"409 {code}{(code == "membershipExists" ? $" {clerk.OttoId}" : "")}", verdict);
        Assert.Single(clerk.Accounts.Accounts);
    }

    [Fact]
    public void Create_with_a_members_id_of_the_chain_names_the_other_account() => Assert.Equal(
        $"409 membershipExists {_clerk.OttoId}",
        Verdict(_clerk.Send("POST", "", Ines.Replace("gb-1", "other-9", StringComparison.Ordinal))));

    [Theory]
    [InlineData(Login, "userEmailUsedByAnotherAccountConflict")]
    [InlineData(Unmergeable, "forbiddenAccountMerge")]
    public void Address_of_an_account_outside_the_chain_is_a_conflict(string email, string code)
    {
        var id = _clerk.CreateInes();

        Assert.Equal($"409 {code}", Verdict(_clerk.Send("PATCH", $"/{id}", $$"""{"email":"{{email}}"}""")));
        _clerk.Send("DELETE", $"/{id}");
        Assert.Equal($"409 {code}", Verdict(_clerk.Send("POST", "", With(email))));
    }

    [Fact]
    public void Change_to_what_another_account_has_is_a_conflict_and_changes_nothing()
    {
        var id = _clerk.CreateInes();

        var email = _clerk.Send("PATCH", $"/{id}", """{"email":"otto@example.org","lastName":"Frei"}""");
        var membership = _clerk.Send("PATCH", $"/{id}", """{"membership":{"membershipId":"other-9"}}""");

        Assert.Equal("409 userEmailConflict", Verdict(email));
        Assert.Equal($"409 membershipExists {_clerk.OttoId}", Verdict(membership));
        Assert.Equal("Maurer", _clerk.Accounts.Accounts.Single(account => account.AccountId == id).Profile.LastName);
    }

    [Fact]
    public void Whatever_is_not_found_says_what_it_was()
    {
        var (removed, merged) = (_clerk.CreateInes(), _clerk.OttoId);
        _clerk.Send("DELETE", $"/{removed}");
        _clerk.Simulator.Merge("north", merged);

        Assert.Equal("404 notFound ACCOUNT", Verdict(_clerk.Send("GET", "/never-was")));
        Assert.Equal("404 notFound MEMBERSHIP", Verdict(_clerk.Send("PATCH", $"/{removed}", "{}")));
        Assert.Equal("404 notFound CHAIN_PROFILE", Verdict(_clerk.Send("GET", $"/{merged}")));
        Assert.Equal("404 notFound MEMBERSHIP", Verdict(_clerk.Send("GET", "/membership/gb-1")));
        Assert.Equal("404 notFound ACCOUNT", Verdict(_clerk.Send("GET", "/email/otto@example.org")));
        Assert.Equal("404 notFound RFID", Verdict(_clerk.Send("GET", "/rfid/0x01")));
        Assert.Equal("404 notFound UNKNOWN", Verdict(_clerk.Send("PUT", "/never-was/products")));
    }

    [Fact]
    public void Error_that_is_asked_for_answers_so_many_calls()
    {
        _clerk.Simulator.SetAnswers(
            "north", new AnswerRule { Action = EgymAction.GetByRfid, Status = 404, ErrorCode = "notFound", Entity = "TAN" });

        Assert.Equal("404 notFound TAN", Verdict(_clerk.Send("GET", "/rfid/0x01")));
        Assert.Equal("404 notFound RFID", Verdict(_clerk.Send("GET", "/rfid/0x01")));
    }

    private static string With(string email) => Ines.Replace("ines@example.org", email, StringComparison.Ordinal);
}
