using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class GateTests
{
    private readonly Client _client = new();

    [Theory]
    [InlineData("X-MWAPPS-APIKEY")]
    [InlineData("X-MWAPPS-CLIENT")]
    public void Call_gets_a_security_error_when_a_header_is_missing(string header)
    {
        _client.Headers.Remove(header);

        var reply = _client.LogIn();

        Assert.Equal(200, reply.Status);
        Assert.Equal([header], reply.ErrorFields);
        Assert.Equal(["Security"], reply.ErrorTypes);
        Assert.Null(reply.Data);
    }

    [Theory]
    [InlineData("X-MWAPPS-APIKEY", "0d8f6c1e-0000-4a0e-9a51-2c1f1d6f0001")]
    [InlineData("X-MWAPPS-CLIENT", "someone")]
    public void Call_gets_a_security_error_when_a_header_is_wrong(string header, string value)
    {
        _client.Headers[header] = value;

        var reply = _client.LogIn();

        Assert.Equal(["Security"], reply.ErrorTypes);
    }

    [Fact]
    public void Call_is_refused_when_its_content_is_not_declared_as_json()
    {
        _client.Headers["Content-Type"] = "text/plain";

        var reply = _client.LogIn();

        Assert.Equal(["Content-Type"], reply.ErrorFields);
    }

    [Fact]
    public void Call_is_accepted_when_headers_differ_in_case_and_charset()
    {
        _client.Headers.Remove("Content-Type");
        _client.Headers["content-type"] = "application/json; charset=utf-8";

        Assert.Equal("Success", _client.LogIn().Result);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public void Call_is_refused_when_it_is_no_post(string method)
    {
        var reply = _client.Send("core/facilityuser/x/Update", "{}", method);

        Assert.Equal(405, reply.Status);
        Assert.Equal(CallOutcome.Refused, reply.Response.Outcome);
    }

    [Theory]
    [InlineData("core/facility/6a1b0c44-9e6e-4c6e-8a1b-5f0f3b7d1001/Update")]
    [InlineData("core/facilityuser/x/Visit")]
    [InlineData("core/facilityuser/x/update")]
    [InlineData("core/facility/x/AccessIntegration")]
    [InlineData("core/facility/x/y/Update")]
    [InlineData("")]
    public void Path_is_not_found_when_the_action_does_not_belong_there(string tail) =>
        Assert.Equal(404, _client.Send(tail, "{}").Status);

    [Fact]
    public void Call_is_refused_when_the_facility_id_in_the_path_is_another()
    {
        var reply = _client.LoggedIn().Call("core/facility/x/CreateFacilityUserFromThirdParty", Client.Ines());

        Assert.Equal(["facilityId"], reply.ErrorFields);
        Assert.NotNull(reply.Token);
    }

    [Fact]
    public void Calls_without_the_key_are_told_apart_and_not_counted_per_action()
    {
        _client.Headers.Clear();

        _client.LogIn();

        Assert.Equal(1, _client.Facility.Calls.Unauthenticated);
        Assert.Equal(0, _client.Facility.Calls.Total);
    }
}
