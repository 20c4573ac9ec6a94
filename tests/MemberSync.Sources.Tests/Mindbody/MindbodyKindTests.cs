using System.Text;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Mindbody;

public sealed class MindbodyKindTests
{
    private const string Client = """
        "siteId": -99, "clientId": "100015", "clientUniqueId": 100000015, "creationDateTime": "2025-02-01T09:00:00Z",
        "status": "Active", "firstName": "Ines", "lastName": "Maurer", "email": "ines.maurer@example.org",
        "mobilePhone": "", "homePhone": "+41440000001", "workPhone": null, "gender": "Female",
        "birthDateTime": "1991-04-17T00:00:00Z", "addressLine1": "Seeweg 4", "addressLine2": null, "city": "Zuerich",
        "postalCode": "8002", "country": "CH"
        """;

    [Fact]
    public void Client_is_taken_with_all_that_the_event_carries()
    {
        var read = Read("client.created", Client);

        Assert.Equal(
            """
            {"eventId":"front-desk:m-0001","type":"member.created","occurredAt":"2025-03-01T10:00:00Z","member":{"id":"100000015",
            "firstName":"Ines","lastName":"Maurer","gender":"female","dateOfBirth":"1991-04-17","email":"ines.maurer@example.org",
            "phone":"+41440000001","address":{"street":"Seeweg 4","number":null,"zip":"8002","city":"Zuerich","country":"CH"},"status":"active"}}
            """.ReplaceLineEndings(""),
            read);
    }

    [Theory]
    [InlineData("client.updated", """ "clientUniqueId": 15, "status": "Non-Member" """, "\"member.updated\"", "{\"id\":\"15\",\"status\":\"prospect\"}")]
    [InlineData("client.updated", """ "clientUniqueId": 15, "status": "Terminated" """, "\"member.updated\"", "{\"id\":\"15\",\"status\":\"inactive\"}")]
    [InlineData("client.deactivated", """ "clientUniqueId": 15, "clientId": "7" """, "\"member.updated\"", "{\"id\":\"15\",\"status\":\"inactive\"}")]
    [InlineData("clientProfileMerger.created", """ "keptClientId": "7", "keptClientUniqueId": 16, "removedClientUniqueId": 15 """, "\"member.deleted\"", "{\"id\":\"15\"}")]
    public void Event_becomes_a_change(string name, string content, string type, string member) => Assert.Equal(
        "{\"eventId\":\"front-desk:m-0001\",\"type\":" + type + ",\"occurredAt\":\"2025-03-01T10:00:00Z\",\"member\":" + member + "}",
        Read(name, content));

    [Theory]
    [InlineData("clientMembershipAssignment.created")]
    [InlineData("clientMembershipAssignment.cancelled")]
    [InlineData("clientSale.created")]
    [InlineData("clientArrival.created")]
    public void Nothing_follows_from_events_that_carry_no_client(string name) =>
        Assert.Equal($"nothing: {name}", Read(name, """ "clientUniqueId": 15, "membershipId": 3 """));

    [Theory]
    [InlineData("client.updated", """ "clientId": "100015" """, "fault: member.id: is missing; write the gym system's id of the person (read from eventData.clientUniqueId)")]
    [InlineData("clientProfileMerger.created", """ "keptClientUniqueId": 15, "removedClientUniqueId": 15 """, "fault: eventData: the client that is kept and the one that is removed are the same")]
    public void Event_that_cannot_be_applied_is_refused(string name, string content, string fault) =>
        Assert.Equal(fault, Read(name, content));

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"eventId\": 5 }")]
    [InlineData("{ \"eventId\": \"\\ud800\" }")]
    public void Anything_else_is_refused(string body) =>
        Assert.StartsWith("fault: ", Reads.Of(Setups.Of("mindbody"), body), StringComparison.Ordinal);

    [Fact]
    public void Own_mapping_replaces_what_clients_mean_and_nothing_else()
    {
        const string Own = """
            { "eventId": "messageId", "type": { "value": "member.updated" }, "occurredAt": "eventInstanceOriginationDateTime",
              "member": { "id": "eventData.clientUniqueId", "lastName": "eventData.lastName" } }
            """;
        var setup = Setups.Of("mindbody", Own);

        Assert.EndsWith(
            "{\"id\":\"100000015\",\"lastName\":\"Maurer\"}}", Reads.Of(setup, Body("client.created", Client)), StringComparison.Ordinal);
        Assert.EndsWith(
            "\"status\":\"inactive\"}}", Reads.Of(setup, Body("client.deactivated", Client)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sha256=zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueE=", true)]
    [InlineData("sha256=zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueA=", false)]
    [InlineData("", false)]
    public void Signature_is_base64_of_the_raw_body_with_a_prefix(string signature, bool proved)
    {
        const string Body = """{"messageId":"m-0001","eventId":"client.created","eventSchemaVersion":1,"""
            + "\"eventInstanceOriginationDateTime\":\"2025-03-01T10:00:00Z\",\"eventData\":{\"siteId\":-99,\"clientId\":\"100015\"}}";
        var request = Setups.Request(Encoding.UTF8.GetBytes(Body), ("X-Mindbody-Signature", signature));
        var setup = Setups.Of("mindbody") with { WebhookSecrets = ["test-signature-key"] };

        Assert.Equal(proved, Setups.Kind("mindbody").Proves(request, setup, Setups.Now));
        Assert.Empty(Setups.Kind("mindbody").Faults(setup));
    }

    private static string Read(string name, string content) => Reads.Of(Setups.Of("mindbody"), Body(name, content));

    private static string Body(string name, string content) => $$"""
        { "messageId": "m-0001", "eventId": "{{name}}", "eventSchemaVersion": 1,
          "eventInstanceOriginationDateTime": "2025-03-01T10:00:00Z", "eventData": { {{content}} } }
        """;
}
