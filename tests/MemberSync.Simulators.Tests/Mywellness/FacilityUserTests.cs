using System.Text.Json.Nodes;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class FacilityUserTests
{
    private readonly Client _client = new Client().LoggedIn();
    private readonly Reply _ines;

    public FacilityUserTests() => _ines = _client.Create(Client.Ines());

    private string Id => _ines.Text("facilityUserId");

    [Fact]
    public void Read_by_external_id_shows_the_person_without_the_permanent_token()
    {
        var reply = _client.ReadByExternalId("gb-1");

        Assert.Equal(Id, reply.Text("facilityUserId"));
        Assert.Equal(_ines.Text("userId"), reply.Text("userId"));
        Assert.Equal("1991-04-17", reply.Text("birthDate"));
        Assert.Equal("2025-04-02 12:00:00 +00:00", reply.Text("createdOn"));
        Assert.Null(reply.Data!["permanentToken"]);
    }

    [Fact]
    public void Read_by_permanent_token_shows_the_same_person()
    {
        var reply = ReadByToken(_ines.Text("permanentToken"));

        Assert.Equal("gb-1", reply.Text("externalId"));
    }

    [Fact]
    public void Update_changes_what_is_sent_and_keeps_the_rest()
    {
        var reply = _client.ForUser(Id, "Update", new JsonObject
        {
            ["birthDate"] = "1991-04-18",
            ["zipCode"] = "8001",
            ["measurementSystem"] = "Metric",
        });

        var profile = _client.Accounts[^1].Profile;
        Assert.Equal("Success", reply.Result);
        Assert.Equal(
            (new DateOnly(1991, 4, 18), "8001", "Ines"),
            (profile.BirthDate, profile.ZipCode, profile.FirstName));
    }

    [Theory]
    [InlineData("address")]
    [InlineData("address1")]
    public void Update_takes_the_address_under_either_name(string field)
    {
        _client.ForUser(Id, "Update", new JsonObject { [field] = "Seestrasse 1" });

        Assert.Equal("Seestrasse 1", _client.Accounts[^1].Profile.Address1);
    }

    [Fact]
    public void Update_replaces_all_groups()
    {
        _client.ForUser(Id, "Update", new JsonObject { ["groups"] = new JsonArray("Gold", "NewJoiner") });
        _client.ForUser(Id, "Update", new JsonObject { ["groups"] = new JsonArray("Silver") });
        _client.ForUser(Id, "Update", new JsonObject { ["city"] = "Bern" });

        Assert.Equal<string>(["Silver"], _client.Accounts[^1].Groups);
    }

    [Theory]
    [InlineData("""{"dateOfBirth":"1991-04-17"}""", "dateOfBirth")]
    [InlineData("""{"externalId":"gb-2"}""", "externalId")]
    [InlineData("""{"groups":"Gold"}""", "groups")]
    [InlineData("""{"groups":["Gold",1]}""", "groups")]
    [InlineData("""{"birthDate":"1991-13-01"}""", "birthDate")]
    [InlineData("""{"email":null}""", "email")]
    [InlineData("""{"nickName":""}""", "nickName")]
    [InlineData("""{"levelOfInterest":"Keen"}""", "levelOfInterest")]
    public void Update_names_the_field_and_changes_nothing_when_it_is_wrong(string json, string field)
    {
        var before = _client.Accounts[^1].Profile;
        var body = JsonNode.Parse(json)!.AsObject();
        body["city"] = "Bern";

        var reply = _client.ForUser(Id, "Update", body);

        Assert.Equal([field], reply.ErrorFields);
        Assert.Equal(before, _client.Accounts[^1].Profile);
    }

    [Fact]
    public void Visit_is_noted_now_or_at_the_given_time()
    {
        _client.Visit(_ines.Text("userId"));
        _client.Visit(_ines.Text("userId"), new JsonObject { ["visitDate"] = "2025-04-02 18:05:00 +02:00" });

        Assert.Equal<DateTimeOffset>(
            [Client.Noon, new DateTimeOffset(2025, 4, 2, 16, 5, 0, TimeSpan.Zero)],
            _client.Accounts[^1].Visits);
    }

    [Fact]
    public void Visit_is_refused_when_it_names_the_facility_user_or_a_wrong_time()
    {
        var wrongId = _client.Visit(Id);
        var wrongTime = _client.Visit(_ines.Text("userId"), new JsonObject { ["visitDate"] = "2025-04-02T18:05:00Z" });

        Assert.Equal(["userId"], wrongId.ErrorFields);
        Assert.Equal(["visitDate"], wrongTime.ErrorFields);
        Assert.Empty(_client.Accounts[^1].Visits);
    }

    [Fact]
    public void Nothing_finds_the_person_when_they_were_deleted()
    {
        var deleted = _client.ForUser(Id, "Delete");

        Assert.Equal("Success", deleted.Result);
        Assert.Equal(["externalId"], _client.ReadByExternalId("gb-1").ErrorFields);
        Assert.Equal(["facilityUserId"], ReadByToken(_ines.Text("permanentToken")).ErrorFields);
        Assert.Equal(["NotFound"], _client.ForUser(Id, "Update").ErrorTypes);
        Assert.Equal(["NotFound"], _client.ForUser(Id, "Delete").ErrorTypes);
        Assert.Equal(["NotFound"], _client.Visit(_ines.Text("userId")).ErrorTypes);
        Assert.Equal("gb-1", Assert.Single(_client.Facility.Accounts.Deleted).ExternalId);
    }

    [Fact]
    public void Person_comes_back_as_a_new_facility_user_when_created_after_a_delete()
    {
        _client.ForUser(Id, "Delete");

        var again = _client.Create(Client.Ines());

        Assert.Equal("Created", again.Result);
        Assert.Equal(_ines.Text("userId"), again.Text("userId"));
        Assert.NotEqual(Id, again.Text("facilityUserId"));
        Assert.NotEqual(_ines.Text("permanentToken"), again.Text("permanentToken"));
    }

    [Fact]
    public void Person_can_take_a_returned_persons_name_after_that_one_was_renamed()
    {
        _client.ForUser(Id, "Delete");
        var again = _client.Create(Client.Ines()).Text("facilityUserId");
        _client.ForUser(again, "Update", new JsonObject { ["firstName"] = "Ida" });

        var other = _client.Create(Client.Ines("gb-8"));

        Assert.Equal("Created", other.Result);
        Assert.NotEqual(_ines.Text("userId"), other.Text("userId"));
    }

    private Reply ReadByToken(string permanentToken) =>
        _client.InFacility("GetFacilityUserFromPermanentToken", new JsonObject { ["permanentToken"] = permanentToken });
}
