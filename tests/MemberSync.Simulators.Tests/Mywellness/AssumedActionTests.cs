using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class AssumedActionTests
{
    private static readonly MywellnessOptions Assumed = new() { Assumed = true };
    private static readonly string Jpeg = Convert.ToBase64String([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);

    private readonly Client _client = new Client(Assumed).LoggedIn();
    private readonly string _id;

    public AssumedActionTests() => _id = _client.Create(Client.Ines()).Text("facilityUserId");

    [Fact]
    public void Partner_that_is_not_told_to_serves_none_of_them()
    {
        var client = new Client().LoggedIn();
        var id = client.Create(Client.Ines()).Text("facilityUserId");

        Reply[] replies =
        [
            client.InFacility("SaveGroups", new JsonObject { ["groups"] = new JsonArray("A") }),
            client.ForUser(id, "SaveAccessDevices", new JsonObject { ["accessDevices"] = new JsonArray("0x1") }),
            client.ForUser(id, "UploadPhoto", new JsonObject { ["photo"] = Jpeg }),
        ];

        Assert.All(replies, reply => Assert.Equal((404, "path"), (reply.Response.Status, reply.ErrorFields.Single())));
    }

    [Fact]
    public void Groups_must_exist_before_a_person_is_given_them()
    {
        var groups = new JsonObject { ["groups"] = new JsonArray("NewJoiner") };

        var early = _client.ForUser(_id, "Update", groups);
        var made = _client.InFacility("SaveGroups", groups);
        var late = _client.ForUser(_id, "Update", groups);

        Assert.Equal(["groups"], early.ErrorFields);
        Assert.Equal(("Success", "Success"), (made.Result, late.Result));
        Assert.Equal(["NewJoiner"], _client.Accounts[^1].Groups.AsEnumerable());
    }

    [Fact]
    public void Access_devices_replace_those_before()
    {
        _client.ForUser(_id, "SaveAccessDevices", new JsonObject { ["accessDevices"] = new JsonArray("0x1", "0x2") });

        var reply = _client.ForUser(_id, "SaveAccessDevices", new JsonObject { ["accessDevices"] = new JsonArray("0x3") });

        Assert.Equal("Success", reply.Result);
        Assert.Equal(["0x3"], _client.Accounts[^1].AccessDevices.AsEnumerable());
    }

    [Theory]
    [InlineData("not base 64")]
    [InlineData("R0lGODlh")]
    public void Photograph_that_is_none_is_refused(string photo)
    {
        var reply = _client.ForUser(_id, "UploadPhoto", new JsonObject { ["photo"] = photo });

        Assert.Equal(["photo"], reply.ErrorFields);
        Assert.Null(_client.Accounts[^1].Photo);
    }

    [Fact]
    public void Photograph_is_kept_by_its_hash()
    {
        var reply = _client.ForUser(_id, "UploadPhoto", new JsonObject { ["photo"] = Jpeg });

        Assert.Equal("Success", reply.Result);
        Assert.Equal(64, _client.Accounts[^1].Photo!.Length);
    }
}
