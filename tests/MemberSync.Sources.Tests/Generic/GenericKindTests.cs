using System.Globalization;
using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;
using MemberSync.Sources.Tests.Support;
using Xunit;

namespace MemberSync.Sources.Tests.Generic;

public sealed class GenericKindTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly byte[] Change = Encoding.UTF8.GetBytes(
        """{ "eventId": "e-1", "type": "member.deleted", "occurredAt": "2026-04-01T08:00:00Z", "member": { "id": "m-1" } }""");

    private readonly ISourceKind _kind = Setups.Kind("generic");

    [Fact]
    public void Change_keeps_its_id_because_it_is_the_hubs_own()
    {
        var reading = _kind.Read(Change, Setups.Of("generic"), Setups.Now);

        var told = Assert.IsType<SourceEvent.Told>(Assert.Single(Assert.IsType<SourceReading.Heard>(reading).Events));
        Assert.Equal(("e-1", "m-1"), (told.Change.EventId, told.Change.MemberId.ToString()));
    }

    [Theory]
    [InlineData("""{ "eventId": "e-1" }""", "type: is missing")]
    [InlineData("""{ "eventId": """, "the body is not JSON: it breaks off at line 1, byte 14")]
    public void What_cannot_be_read_is_named(string body, string fault)
    {
        var reading = _kind.Read(Encoding.UTF8.GetBytes(body), Setups.Of("generic"), Setups.Now);

        Assert.StartsWith(fault, Assert.IsType<SourceReading.Rejected>(reading).Faults[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-301, false)]
    public void Signature_proves_the_source_while_it_is_fresh(int seconds, bool proved)
    {
        var at = Setups.Now.AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = WebhookSignature.Sign(Secret, new SignedMessage("msg-1", at, string.Empty, Change));
        var request = Setups.Request(
            Change, ("Webhook-Id", "msg-1"), ("Webhook-Timestamp", at), ("Webhook-Signature", signature));

        Assert.Equal(proved, _kind.Proves(request, Setups.Of("generic") with { WebhookSecrets = [Secret] }, Setups.Now));
    }

    [Fact]
    public void Weak_secret_is_a_fault_that_shows_none()
    {
        var faults = _kind.Faults(Setups.Of("generic") with { WebhookSecrets = [Secret, "whsec_c2hvcnQ="] });

        Assert.Equal("webhookSecrets[1]: write whsec_ and the base64 of 24 to 64 random bytes", Assert.Single(faults));
    }
}
