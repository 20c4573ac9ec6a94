using System.Security.Cryptography;
using System.Text;
using MemberSync.Sources.Tests.Support;
using MemberSync.Sources.Verifying;
using Xunit;

namespace MemberSync.Sources.Tests.Verifying;

/// <summary>Signatures over raw bytes. Key, body and the two SHA-256 texts were calculated with another program.</summary>
public sealed class ProofTests
{
    private const string Key = "test-signature-key";
    private const string Other = "another-signature-key";
    private const string Header = "X-Signature";
    private const string Sha256Hex = "cf12e94f27aacc24474c3e5d77bd0f55f5240c3e9ee8ba77f2d5e660fedeb9e1";
    private const string Sha256Base64 = "zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueE=";

    private const string Body = """{"messageId":"m-0001","eventId":"client.created","eventSchemaVersion":1,"""
        + "\"eventInstanceOriginationDateTime\":\"2025-03-01T10:00:00Z\",\"eventData\":{\"siteId\":-99,\"clientId\":\"100015\"}}";

    private static string Sha1Hex => Convert.ToHexString(
#pragma warning disable CA5350 // What is tested.
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(Body)));
#pragma warning restore CA5350

    public static TheoryData<string, string> Signatures => new()
    {
        { "hmac-sha256-hex", Sha256Hex },
        { "hmac-sha256-hex", Sha256Hex.ToUpperInvariant() },
        { "hmac-sha256-base64", Sha256Base64 },
        { "hmac-sha1-hex", Sha1Hex },
        { "hmac-sha1-hex", Sha1Hex.ToLowerInvariant() },
        { "shared-secret", Key },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Signature_of_any_secret_proves_the_source(string mode, string signature)
    {
        Assert.True(Holds(mode, signature, Body, Key));
        Assert.True(Holds(mode, signature, Body, Other, "a-third-one", Key));
    }

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Signature_of_another_secret_or_none_proves_nothing(string mode, string signature)
    {
        Assert.False(Holds(mode, signature, Body, Other));
        Assert.False(Holds(mode, signature, Body));
        Assert.False(Holds(mode, signature, Body, ""));
        Assert.False(Holds(mode, "", Body, Key, ""));
        Assert.False(Holds(mode, $"{signature},{signature}", Body, Key));
        Assert.False(Holds(mode, signature[..^1], Body, Key));
    }

    [Fact]
    public void Signature_of_an_empty_key_proves_nothing()
    {
        var signature = Convert.ToHexString(HMACSHA256.HashData(Array.Empty<byte>(), Encoding.UTF8.GetBytes(Body)));

        Assert.False(Holds("hmac-sha256-hex", signature, Body, "", Key));
    }

    [Fact]
    public void Every_changed_byte_of_the_body_is_noticed()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        for (var i = 0; i < body.Length; i++)
        {
            var tampered = (byte[])body.Clone();
            tampered[i] ^= 1;

            Assert.False(Holds(new SignatureRule(SignatureMode.HmacSha256Hex, Header), Sha256Hex, tampered, Key));
        }
    }

    [Theory]
    [InlineData("{ \"messageId\"")]
    [InlineData("\uFEFF{\"messageId\"")]
    public void Same_json_in_other_bytes_proves_nothing(string beginning)
    {
        var body = beginning + Body["{\"messageId\"".Length..];

        Assert.False(Holds("hmac-sha256-hex", Sha256Hex, body, Key));
    }

    [Theory]
    [InlineData("sha256=zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueE=", true)]
    [InlineData("SHA256=zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueE=", true)]
    [InlineData("sha1=zxLpTyeqzCRHTD5dd70PVfUkDD6e6Lp38tXmYP7eueE=", false)]
    public void Prefix_may_stand_before_the_signature(string header, bool proved)
    {
        var rule = new SignatureRule(SignatureMode.HmacSha256Base64, Header) { Prefix = "sha256=" };

        Assert.Equal(proved, Holds(rule, header, Encoding.UTF8.GetBytes(Body), Key));
    }

    [Fact]
    public void Key_may_be_the_base64_of_its_bytes()
    {
        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes(Key));
        var rule = new SignatureRule(SignatureMode.HmacSha256Hex, Header) { IsKeyBase64 = true };

        Assert.True(Holds(rule, Sha256Hex, Encoding.UTF8.GetBytes(Body), "no base64", secret));
    }

    private static bool Holds(string mode, string header, string body, params string[] secrets)
    {
        Assert.True(SignatureModes.TryParse(mode, out var parsed));
        return Holds(new SignatureRule(parsed, Header), header, Encoding.UTF8.GetBytes(body), secrets);
    }

    private static bool Holds(SignatureRule rule, string header, byte[] body, params string[] secrets) =>
        Proof.Holds(rule, Setups.Request(body, (Header, header)), [.. secrets], Setups.Now);
}
