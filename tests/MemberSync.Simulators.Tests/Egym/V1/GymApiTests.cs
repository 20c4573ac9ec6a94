using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Tests.Egym.V1;

public sealed class GymApiTests
{
    private const string Ines = """
        {"membershipId":"gb-1","eMail":"ines@example.org","firstName":"Ines","lastName":"Maurer","gender":"FEMALE"}
        """;

    private readonly Clerk _clerk = new(location: new()
    {
        ApiKey = "key", GymId = "4711", AccessToken = "token", BlacklistedEmails = ["black@example.org"],
    });

    [Fact]
    public void Same_address_is_the_same_user()
    {
        var first = Publish(Ines);
        var second = Publish(Ines.Replace("gb-1", "gb-2", StringComparison.Ordinal));

        Assert.Equal((200, first.Body), (second.Status, second.Body));
        Assert.Equal("gb-2", Assert.Single(Users).MembershipId);
    }

    [Fact]
    public void Cards_stay_unless_they_are_told_and_none_takes_them_away()
    {
        Publish(With("\"rfidList\":[\"0xAA\"]"));
        Publish(Ines);
        var kept = Assert.Single(Users).RfidList;

        Publish(With("\"rfidList\":[]"));

        Assert.Equal(["0xAA"], kept!.Value.AsEnumerable());
        Assert.Empty(Assert.Single(Users).RfidList!.Value);
    }

    [Theory]
    [InlineData("\"phone\":\"\"", 400)]
    [InlineData("\"nickname\":\"I\"", 400)]
    [InlineData("\"startOfContract\":\"2026-04-02\",\"endOfContract\":\"2026-04-01\"", 400)]
    [InlineData("\"rfidList\":[\"4711\"]", 400)]
    [InlineData("\"imageData\":\"AAAA\"", 415)]
    [InlineData("\"userId\":\"nobody\"", 404)]
    public void What_is_not_as_published_is_refused(string field, int status)
    {
        var answer = Publish(With(field));

        Assert.Equal(status, answer.Status);
        Assert.StartsWith($"{{\"error\":{status},\"errorText\":", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FEMALE", "NON_BINARY", 400)]
    [InlineData("ines@", "jürg@", 400)]
    [InlineData("ines@", "black@", 403)]
    public void People_who_are_not_taken_are_refused(string known, string other, int status) =>
        Assert.Equal(status, Publish(Ines.Replace(known, other, StringComparison.Ordinal)).Status);

    [Theory]
    [InlineData("4711", "other")]
    [InlineData("4712", "token")]
    public void Gym_id_and_token_must_be_a_pair(string gymId, string token) =>
        Assert.Equal(401, Send("POST", "alive", "", $"?gymId={gymId}", token).Status);

    [Fact]
    public void User_is_found_by_membership_id()
    {
        Publish(Ines);

        Assert.Equal(200, Send("GET", "user/profile", "", "?membershipId=gb-1&gymId=4711").Status);
        Assert.Equal(404, Send("GET", "user/profile", "", "?membershipId=gb-9&gymId=4711").Status);
    }

    private IEnumerable<Simulators.Egym.V1.UserBody> Users =>
        _clerk.Simulator.TryGetUsers("north", out var users) ? users.Users : throw new InvalidOperationException();

    private static string With(string field) => Ines.Trim()[..^1] + $",{field}}}";

    private SimResponse Publish(string body) => Send("POST", "user/publish", body);

    private SimResponse Send(string method, string path, string body, string query = "?gymId=4711", string token = "token") =>
        _clerk.Simulator.Handle(
            new SimRequest(
                method,
                $"/gymapi/v1/{path}",
                new Dictionary<string, string> { ["X-ACCESS-TOKEN"] = token, ["Content-Type"] = "application/json" },
                body)
            {
                Query = query,
            },
            _clerk.Time);
}
