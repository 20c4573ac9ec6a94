using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Sources.Tests;

/// <summary>What holds for every kind that there is.</summary>
public sealed class CatalogTests
{
    private const string Body = """
        { "messageId": "m", "eventId": "client.updated", "eventInstanceOriginationDateTime": "2025-03-01T10:00:00Z",
          "eventData": { "clientUniqueId": 15, "email": "a@b.ch" }, "user": { "id": 7, "timestamp": 1, "cardNumber": null },
          "payload": [ { "timestamp": 1743498002000, "type": "CUSTOMER_CREATED", "content": {} } ], "entityId": 5, "uuid": "u" }
        """;

    private const string Mapping = """
        { "eventId": "messageId", "type": { "value": "member.updated" }, "occurredAt": "eventInstanceOriginationDateTime",
          "member": { "id": "user.id", "email": "eventData.email", "tags": "payload" } }
        """;

    public static TheoryData<string> Kinds =>
        [.. SourceCatalog.All(new SimulatedTime(Setups.Now), _ => throw new InvalidOperationException()).Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_body_makes_a_kind_throw(string name)
    {
        var kind = Setups.Kind(name);
        var setup = Setups.Of(name, name == "json" ? Mapping : null);
        foreach (var sign in "{}[]\",:\\0nu\u0001 "u8.ToArray())
        {
            for (var i = 0; i < Body.Length; i++)
            {
                var body = Encoding.UTF8.GetBytes(Body);
                body[i] = sign;

                Assert.NotNull(kind.Read(body, setup, Setups.Now));
                Assert.NotNull(kind.Read(body.AsMemory(0, i), setup, Setups.Now));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_a_secret_nothing_is_proved(string name)
    {
        var kind = Setups.Kind(name);
        var anything = new IncomingNotice(_ => string.Empty, Encoding.UTF8.GetBytes(Body));

        Assert.False(kind.Proves(anything, Setups.Of(name), Setups.Now));
        Assert.False(kind.Proves(anything, Setups.Of(name) with { WebhookSecrets = [string.Empty] }, Setups.Now));
    }
}
