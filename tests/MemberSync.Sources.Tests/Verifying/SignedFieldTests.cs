using System.Security.Cryptography;
using System.Text;
using MemberSync.Sources.Tests.Support;
using MemberSync.Sources.Verifying;
using Xunit;

namespace MemberSync.Sources.Tests.Verifying;

/// <summary>A signature over one text inside the body, as Momence signs.</summary>
public sealed class SignedFieldTests
{
    private const string Key = "test-signature-key";
    private const string Inner = """{"timestamp":"2025-04-01T20:00:00.000Z","event":"session.booked","payload":{"sessionId":11}}""";

    private static readonly SignatureRule Rule = new(SignatureMode.HmacSha256Hex, "x-webhook-signature") { Field = "payload" };

    [Fact]
    public void Text_inside_the_body_is_what_is_signed()
    {
        var plain = Body(Inner.Replace("\"", "\\\"", StringComparison.Ordinal));
        var escaped = Body(string.Concat(Inner.Select(c => $"\\u{(int)c:x4}")));

        Assert.True(Holds(plain));
        Assert.True(Holds($$"""{ "sent": { "payload": 1 }, {{plain[1..]}}"""));
        Assert.True(Holds(escaped));
    }

    [Theory]
    [InlineData("""{"payload":"{}"}""")]
    [InlineData("""{"payload":{"sessionId":11}}""")]
    [InlineData("""{"other":"{}"}""")]
    [InlineData("""{"payload":"\ud800"}""")]
    [InlineData("""["payload"]""")]
    [InlineData("""{"payload":""")]
    [InlineData("")]
    public void Anything_else_proves_nothing(string body) => Assert.False(Holds(body));

    [Fact]
    public void Second_text_beside_the_signed_one_proves_nothing()
    {
        var signed = Body(Inner.Replace("\"", "\\\"", StringComparison.Ordinal));

        Assert.False(Holds($$"""{{signed[..^1]}},"payload":"{}"}"""));
        Assert.False(Holds($$"""{"payload":"{}",{{signed[1..]}}"""));
    }

    private static string Body(string text) => $$"""{"payload":"{{text}}"}""";

    private static bool Holds(string body)
    {
        var signature = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(Inner)));
        var request = Setups.Request(Encoding.UTF8.GetBytes(body), ("X-Webhook-Signature", signature));
        return Proof.Holds(Rule, request, [Key], Setups.Now);
    }
}
