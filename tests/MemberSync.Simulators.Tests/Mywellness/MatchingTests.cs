using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class MatchingTests
{
    private readonly Client _client = new Client().LoggedIn();

    [Fact]
    public void Create_makes_an_account_with_all_ids_and_one_welcome_when_the_person_is_new()
    {
        var reply = _client.Create(Client.Ines());

        var account = Assert.Single(_client.Accounts, account => !account.WasKnownBefore);
        Assert.Equal("Created", reply.Result);
        Assert.Equal(
            (account.UserId, account.FacilityUserId, account.PermanentToken),
            (reply.Text("userId"), reply.Text("facilityUserId"), reply.Text("permanentToken")));
        Assert.Equal(("gb-1", 1, 1), (account.ExternalId, account.CreateCalls, account.WelcomeEmails));
    }

    [Fact]
    public void Create_finds_the_same_account_when_it_is_repeated()
    {
        var first = _client.Create(Client.Ines());

        var second = _client.Create(Client.Ines());

        Assert.Equal("MatchFound", second.Result);
        Assert.Equal(first.Text("permanentToken"), second.Text("permanentToken"));
        var account = Assert.Single(_client.Accounts, account => account.ExternalId == "gb-1");
        Assert.Equal((2, 1), (account.CreateCalls, account.WelcomeEmails));
    }

    [Fact]
    public void Create_links_the_known_person_when_names_differ_in_case_and_blanks_only()
    {
        var known = Assert.Single(_client.Accounts);

        var reply = _client.Create(Client.Otto());

        Assert.Equal("MatchFound", reply.Result);
        Assert.Equal(known.FacilityUserId, reply.Text("facilityUserId"));
        var linked = Assert.Single(_client.Accounts);
        Assert.Equal(("gb-2", 1, true), (linked.ExternalId, linked.WelcomeEmails, linked.WasKnownBefore));
    }

    [Theory]
    [InlineData("firstName", "Iness")]
    [InlineData("lastName", "Maier")]
    [InlineData("gender", "M")]
    [InlineData("dateOfBirth", "1991-04-18")]
    public void Create_makes_another_account_when_one_matching_field_differs(string field, string value)
    {
        _client.Create(Client.Ines());
        var other = Client.Ines("gb-9");
        other[field] = value;

        Assert.Equal("Created", _client.Create(other).Result);
    }

    [Fact]
    public void Create_names_masked_candidates_and_links_nobody_when_the_person_is_ambiguous()
    {
        var jan = Client.Ines("gb-3", "Jan");
        (jan["lastName"], jan["gender"], jan["dateOfBirth"]) = ("Twice", "M", "1990-03-04");

        var reply = _client.Create(jan);

        var candidates = reply.Data!["matchedUsers"]!.AsArray();
        Assert.Equal("UserEmailAndDataMatchFound", reply.Result);
        Assert.Equal(
            ["j***@example.org", "t***@example.net"],
            candidates.Select(candidate => candidate!["email"]!.GetValue<string>()));
        Assert.Null(reply.Data!["permanentToken"] ?? reply.Data["facilityUserId"]);
        Assert.Single(_client.Accounts);
    }

    [Fact]
    public void Create_is_refused_when_another_person_holds_the_external_id()
    {
        _client.Create(Client.Ines());

        var reply = _client.Create(Client.Ines(firstName: "Ida"));

        Assert.Equal(["externalId"], reply.ErrorFields);
        Assert.Single(_client.Accounts, account => account.ExternalId == "gb-1");
    }

    [Fact]
    public void Second_external_id_of_a_person_is_noted_and_the_first_stays()
    {
        _client.Create(Client.Ines());

        var reply = _client.Create(Client.Ines("gb-7"));

        var account = Assert.Single(_client.Accounts, account => account.ExternalId == "gb-1");
        Assert.Equal("MatchFound", reply.Result);
        Assert.Equal<string>(["gb-7"], account.OtherExternalIds);
    }

    [Fact]
    public void Create_reports_every_missing_field_at_once()
    {
        var reply = _client.Create([]);

        Assert.Equal(200, reply.Status);
        Assert.Equal(
            ["firstName", "lastName", "gender", "dateOfBirth", "email", "externalId"],
            reply.ErrorFields);
    }

    [Theory]
    [InlineData("birthDate", "1991-04-17")]
    [InlineData("phoneNumber", "1")]
    [InlineData("lastName", " ")]
    [InlineData("gender", "X")]
    [InlineData("email", "nowhere")]
    [InlineData("dateOfBirth", "1991-02-29")]
    [InlineData("dateOfBirth", "17.04.1991")]
    [InlineData("dateOfBirth", "2025-04-03")]
    [InlineData("dateOfBirth", "1891-04-17")]
    public void Create_names_the_field_when_it_is_unknown_or_impossible(string field, string value)
    {
        var body = Client.Ines();
        body[field] = value;

        Assert.Equal([field], _client.Create(body).ErrorFields);
    }

    [Fact]
    public void Create_names_the_field_when_its_type_is_wrong()
    {
        var body = Client.Ines();
        body["externalId"] = 104422;
        body["firstName"] = null;

        Assert.Equal(["firstName", "externalId"], _client.Create(body).ErrorFields);
    }

    [Fact]
    public void Create_sends_no_welcome_when_an_address_is_optional_and_missing()
    {
        var client = new Client(new MywellnessOptions { EmailRequired = false }).LoggedIn();
        var body = Client.Ines();
        body.Remove("email");

        client.Create(body);

        Assert.Equal(0, Assert.Single(client.Accounts, account => account.ExternalId == "gb-1").WelcomeEmails);
    }

    [Fact]
    public void Update_is_refused_when_it_would_make_two_accounts_one_person()
    {
        _client.Create(Client.Ines());
        var ida = _client.Create(Client.Ines("gb-5", "Ida")).Text("facilityUserId");

        var reply = _client.ForUser(ida, "Update", new JsonObject { ["firstName"] = "Ines" });

        Assert.Equal(["Conflict"], reply.ErrorTypes);
        Assert.Empty(_client.Facility.Accounts.Defects);
    }

    [Fact]
    public void Person_is_matched_by_the_new_name_when_it_was_updated()
    {
        var ines = _client.Create(Client.Ines()).Text("facilityUserId");

        _client.ForUser(ines, "Update", new JsonObject { ["lastName"] = "Meier" });
        var renamed = Client.Ines();
        renamed["lastName"] = "Meier";

        Assert.Equal("MatchFound", _client.Create(renamed).Result);
        Assert.Equal(["externalId"], _client.Create(Client.Ines()).ErrorFields);
    }
}
