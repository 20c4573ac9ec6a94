using MemberSync.Engine.Webhooks;
using Xunit;

namespace MemberSync.Engine.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    // The example that the libraries of Standard Webhooks test themselves with.
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    private static readonly SignedMessage Example = new(
        "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Signature, "{\"test\": 2432232314}"u8.ToArray());

    [Fact]
    public void Published_example_verifies()
    {
        Assert.True(WebhookSignature.Verify(Example, [Secret], Now));
        Assert.Equal(Signature, WebhookSignature.Sign(Secret, Example));
    }

    [Fact]
    public void One_good_signature_among_several_is_enough()
    {
        var message = Example with { Signatures = $"v1,AAAA v2,{Signature[3..]} {Signature}" };

        Assert.True(WebhookSignature.Verify(message, ["whsec_broken", Secret], Now));
    }

    [Fact]
    public void Every_part_that_was_signed_counts()
    {
        SignedMessage[] changed =
        [
            Example with { Id = "msg_other" },
            Example with { Id = "" },
            Example with { Timestamp = "1614265331" },
            Example with { Timestamp = "" },
            Example with { Timestamp = "-1614265330" },
            Example with { Body = "{\"test\":2432232314}"u8.ToArray() },
            Example with { Signatures = "" },
            Example with { Signatures = Signature[3..] },
            Example with { Signatures = Signature.Replace("v1,", "v1a,", StringComparison.Ordinal) },
            Example with { Signatures = Signature[..^4] },
        ];

        Assert.All(changed, message => Assert.False(WebhookSignature.Verify(message, [Secret], Now)));
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Clocks_may_differ_by_five_minutes(int seconds, bool verifies) =>
        Assert.Equal(verifies, WebhookSignature.Verify(Example, [Secret], Now.AddSeconds(seconds)));

    [Fact]
    public void Without_secrets_nothing_verifies() => Assert.False(WebhookSignature.Verify(Example, [], Now));

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Secrets_have_24_to_64_bytes(int length, bool isSecret) =>
        Assert.Equal(isSecret, WebhookSignature.IsSecret("whsec_" + Convert.ToBase64String(new byte[length])));
}
