using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class SessionTests
{
    private readonly Client _client = new();

    [Fact]
    public void Log_in_gives_the_facility_and_a_token_with_its_life()
    {
        var reply = _client.LogIn();

        var facility = reply.Data!["facilities"]![0]!;
        Assert.Equal(Facilities.North.FacilityId, facility["id"]!.GetValue<string>());
        Assert.Equal("northclub", facility["url"]!.GetValue<string>());
        Assert.Equal(1800, reply.ExpireIn);
        Assert.NotEmpty(reply.Token!);
    }

    [Fact]
    public void Log_in_gives_no_token_when_the_password_or_application_is_wrong()
    {
        var password = _client.LogIn(password: "guess");
        var application = _client.LogIn(applicationId: Facilities.North.FacilityId);

        Assert.Equal(["Security"], password.ErrorTypes);
        Assert.Equal(["applicationId"], application.ErrorFields);
        Assert.Null(password.Token ?? application.Token);
    }

    [Fact]
    public void Log_in_names_the_field_when_the_body_has_one_too_many()
    {
        var reply = _client.Send(
            $"application/{Facilities.North.ApplicationId}/AccessIntegration",
            """{"apiKey":"a","username":"b","password":"c","remember":true}""");

        Assert.Equal(["remember"], reply.ErrorFields);
    }

    [Fact]
    public void Token_rolls_with_every_answer_and_the_used_one_is_void()
    {
        var first = _client.LogIn().Token!;
        _client.ReadByExternalId("nobody");
        var second = _client.Token;

        _client.Token = first;
        var reply = _client.ReadByExternalId("nobody");

        Assert.NotEqual(first, second);
        Assert.Equal(["TokenNotValid"], reply.ErrorFields);
        Assert.Equal(["Security"], reply.ErrorTypes);
        Assert.Equal(CallOutcome.TokenNotValid, reply.Response.Outcome);
    }

    [Fact]
    public void Used_token_stays_valid_when_the_lenient_reading_is_switched_on()
    {
        var client = new Client(new MywellnessOptions { PreviousTokenValid = true });
        var first = client.LogIn().Token!;
        client.ReadByExternalId("nobody");

        client.Token = first;

        Assert.Equal(["externalId"], client.ReadByExternalId("nobody").ErrorFields);
    }

    [Fact]
    public void Chains_of_several_log_ins_do_not_disturb_each_other()
    {
        var first = _client.LogIn().Token!;
        _client.LogIn();
        _client.ReadByExternalId("nobody");

        _client.Token = first;

        Assert.Equal(["externalId"], _client.ReadByExternalId("nobody").ErrorFields);
    }

    [Theory]
    [InlineData(1799, "externalId")]
    [InlineData(1800, "TokenNotValid")]
    public void Token_expires_when_its_life_is_over(int seconds, string field)
    {
        _client.LogIn();

        _client.Now += TimeSpan.FromSeconds(seconds);
        var reply = _client.ReadByExternalId("nobody");

        Assert.Equal(200, reply.Status);
        Assert.Equal([field], reply.ErrorFields);
    }

    [Fact]
    public void Each_rolled_token_lives_anew()
    {
        _client.LogIn();
        _client.Now += TimeSpan.FromSeconds(1799);
        _client.ReadByExternalId("nobody");

        _client.Now += TimeSpan.FromSeconds(1799);

        Assert.Equal(["externalId"], _client.ReadByExternalId("nobody").ErrorFields);
    }

    [Theory]
    [InlineData("""{"externalId":"x"}""")]
    [InlineData("""{"externalId":"x","token":7}""")]
    [InlineData("""{"externalId":"x","token":"made-up"}""")]
    public void Call_is_not_valid_when_its_token_is_missing_or_unknown(string json)
    {
        _client.LogIn();

        var reply = _client.Send($"core/facility/{Facilities.North.FacilityId}/GetFacilityUserByExternalID", json);

        Assert.Equal(["TokenNotValid"], reply.ErrorFields);
        Assert.Null(reply.Token);
    }

    [Fact]
    public void Errors_about_the_data_carry_the_next_token_too()
    {
        _client.LogIn();

        var reply = _client.Create(new JsonObject { ["firstName"] = 1 });

        Assert.NotNull(reply.Token);
        Assert.Contains("firstName", reply.ErrorFields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"token\":")]
    [InlineData("{\"token\":\"a\",\"token\":\"b\"}")]
    public void Call_is_refused_when_its_body_is_not_one_json_object(string json)
    {
        _client.LogIn();

        Assert.Equal(["body"], _client.Send("core/facilityuser/x/Delete", json).ErrorFields);
    }
}
