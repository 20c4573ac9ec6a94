using MemberSync.Sources.Tests.Support;
using MemberSync.Sources.Verifying;
using Xunit;

namespace MemberSync.Sources.Tests.Verifying;

public sealed class SignatureSettingsTests
{
    private static readonly SignatureRule Preset =
        new(SignatureMode.HmacSha256Base64, "X-Mindbody-Signature") { Prefix = "sha256=" };

    [Fact]
    public void Preset_holds_where_nothing_is_set() =>
        Assert.Equal(Preset, SignatureSettings.Rule(Setups.Of("any"), Preset));

    [Fact]
    public void Each_part_of_a_preset_can_be_set()
    {
        var setup = Setups.Of(
            "any",
            mapping: null,
            ("signature.mode", "hmac-sha1-hex"),
            ("signature.header", "X-Gympass-Signature"),
            ("signature.prefix", "0X"),
            ("signature.field", "payload"),
            ("signature.key", "base64"));

        var rule = SignatureSettings.Rule(setup, Preset);

        var expected = new SignatureRule(SignatureMode.HmacSha1Hex, "X-Gympass-Signature")
        {
            Prefix = "0X",
            Field = "payload",
            IsKeyBase64 = true,
        };
        Assert.Equal(expected, rule);
        Assert.Empty(SignatureSettings.Faults(setup, Preset));
    }

    [Fact]
    public void All_faults_are_named_at_once_and_no_secret_is_shown()
    {
        var setup = Setups.Of(
            "any",
            mapping: null,
            ("signature.mode", "md5"),
            ("signature.header", "X Signature"),
            ("signature.key", "hex")) with { WebhookSecrets = ["long-enough-secret", "short"] };

        var faults = SignatureSettings.Faults(setup, Preset);

        Assert.Equal(
            """
            settings.signature.mode is not known; use one of hmac-sha1-hex, hmac-sha256-base64, hmac-sha256-hex, shared-secret, standard-webhooks
            settings.signature.header must name the header that holds the proof, such as X-Signature: 1 to 100 letters, digits and hyphens
            settings.signature.key must be text, or base64 where the secret is base64 of the key's bytes
            webhookSecrets[1]: write at least 8 characters
            """,
            string.Join('\n', faults));
    }
}
