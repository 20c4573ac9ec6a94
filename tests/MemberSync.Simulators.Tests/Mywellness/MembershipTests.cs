using System.Text.Json.Nodes;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class MembershipTests
{
    private const string Terms =
        """ "memberSince":"2025-04-01","startOn":"2025-04-01","expiresOn":"2026-03-31","description":"Premium" """;

    private readonly Client _client = new Client().LoggedIn();
    private readonly string _id;

    public MembershipTests() => _id = _client.Create(Client.Ines()).Text("facilityUserId");

    private Membership? Current => _client.Accounts[^1].Membership;

    [Fact]
    public void Subscribe_begins_a_membership_when_there_is_none()
    {
        var reply = Save("Subscribe", Terms);

        Assert.Equal("Success", reply.Result);
        Assert.Equal(MembershipStatus.Active, Current!.Status);
        Assert.Equal((new DateOnly(2026, 3, 31), "Premium"), (Current.ExpiresOn, Current.Description));
    }

    [Fact]
    public void Subscribe_is_refused_when_other_terms_are_active()
    {
        Save("Subscribe", Terms);

        var reply = Save("Subscribe", Terms.Replace("Premium", "Basic", StringComparison.Ordinal));

        Assert.Equal(["operation"], reply.ErrorFields);
        Assert.Equal("Premium", Current!.Description);
    }

    [Theory]
    [InlineData("Subscribe")]
    [InlineData("Subscribe Renew")]
    [InlineData("Subscribe Update")]
    [InlineData("Subscribe Froze")]
    [InlineData("Subscribe Froze UnFroze")]
    [InlineData("Subscribe UnSubscribe")]
    public void Last_operation_succeeds_again_and_changes_nothing_when_it_is_repeated(string operations)
    {
        var sequence = operations.Split(' ');
        Array.ForEach(sequence, operation => Save(operation, Terms));
        var before = Current;

        var reply = Save(sequence[^1], Terms);

        Assert.Equal("Success", reply.Result);
        Assert.Equal(before, Current);
    }

    [Theory]
    [InlineData("Subscribe Renew", MembershipStatus.Active)]
    [InlineData("Subscribe Froze", MembershipStatus.Frozen)]
    [InlineData("Subscribe Froze UnFroze", MembershipStatus.Active)]
    [InlineData("Subscribe Froze UnFroze Froze", MembershipStatus.Frozen)]
    [InlineData("Subscribe UnSubscribe", MembershipStatus.Closed)]
    [InlineData("Subscribe UnSubscribe Subscribe", MembershipStatus.Active)]
    public void Membership_follows_the_operations_when_their_order_is_right(string operations, MembershipStatus end)
    {
        var results = operations.Split(' ').Select(operation => Save(operation, Terms).Result).ToList();

        Assert.All(results, result => Assert.Equal("Success", result));
        Assert.Equal(end, Current!.Status);
    }

    [Theory]
    [InlineData("Renew")]
    [InlineData("Update")]
    [InlineData("UnSubscribe")]
    [InlineData("Froze")]
    [InlineData("UnFroze")]
    [InlineData("Subscribe UnFroze")]
    [InlineData("Subscribe Froze Renew")]
    [InlineData("Subscribe Froze Subscribe")]
    [InlineData("Subscribe Froze UnSubscribe")]
    [InlineData("Subscribe UnSubscribe Froze")]
    public void Last_operation_is_refused_when_the_membership_is_not_in_its_state(string operations)
    {
        var replies = operations.Split(' ').Select(operation => Save(operation, Terms)).ToList();

        Assert.Equal(["operation"], replies[^1].ErrorFields);
        Assert.Equal(["Conflict"], replies[^1].ErrorTypes);
    }

    [Fact]
    public void Renew_moves_the_expiry_and_keeps_the_rest()
    {
        Save("Subscribe", Terms);

        Save("Renew", """ "expiresOn":"2027-03-31" """);

        Assert.Equal((new DateOnly(2027, 3, 31), new DateOnly(2025, 4, 1)), (Current!.ExpiresOn, Current.StartOn));
    }

    [Theory]
    [InlineData("Subscribe")]
    [InlineData("Renew")]
    public void Expired_membership_can_be_renewed_or_begun_anew(string operation)
    {
        Save("Subscribe", Terms);
        _client.Now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        _client.LogIn();

        var reply = Save(operation, """ "memberSince":"2025-04-01","startOn":"2026-04-01","expiresOn":"2027-03-31" """);

        Assert.Equal("Success", reply.Result);
    }

    [Theory]
    [InlineData("Join", "", "operation")]
    [InlineData("Subscribe", """ "memberSince":"2025-04-01" """, "startOn")]
    [InlineData("Subscribe", """ "startOn":"2025-04-01" """, "memberSince")]
    [InlineData("Subscribe", """ "memberSince":"2025-04-01","startOn":"2025-02-30" """, "startOn")]
    [InlineData("Froze", """ "startOn":"2025-04-01","expiresOn":"2025-03-31" """, "expiresOn")]
    [InlineData("Froze", """ "until":"2025-04-01" """, "until")]
    public void Save_names_the_field_when_it_is_missing_or_wrong(string operation, string fields, string field) =>
        Assert.Equal([field], Save(operation, fields).ErrorFields);

    [Fact]
    public void Save_is_not_found_when_there_is_no_such_person() =>
        Assert.Equal(["facilityUserId"], _client.ForUser("x", "SaveMembership").ErrorFields);

    private Reply Save(string operation, string fields)
    {
        var body = JsonNode.Parse($"{{{fields}}}")!.AsObject();
        body["operation"] = operation;
        return _client.ForUser(_id, "SaveMembership", body);
    }
}
