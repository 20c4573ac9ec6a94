using System.Text;
using MemberSync.Functions.Portal;
using Xunit;

namespace MemberSync.Functions.Tests.Portal;

public sealed class SsoTokenTests
{
    private const string Key = "sso-key-of-the-north-club";

    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SsoToken Token = new("t-1", "northclub", "u-1", Now.AddMinutes(2));

    [Fact]
    public void Signed_token_of_the_facility_is_read() =>
        Assert.Equal(Token, SsoToken.Read(Token.Sign(Key), Key, "northclub", Now));

    [Fact]
    public void Token_looks_as_documented()
    {
        var payload = Token.Sign(Key).Split('.')[0];

        Assert.Equal(
            """{"facility":"northclub","user":"u-1","id":"t-1","expires":1775044920}""",
            Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(payload)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(301)]
    public void Token_that_is_over_or_lasts_too_long_is_refused(int seconds)
    {
        var token = Token with { ExpiresAt = Now.AddSeconds(seconds) };

        Assert.Null(SsoToken.Read(token.Sign(Key), Key, "northclub", Now));
    }

    [Theory]
    [InlineData("another-key-of-enough-length", "northclub")]
    [InlineData(Key, "southclub")]
    [InlineData(Key, "NorthClub")]
    public void Token_of_another_key_or_facility_is_refused(string key, string facility) =>
        Assert.Null(SsoToken.Read(Token.Sign(Key), key, facility, Now));

    [Fact]
    public void Key_that_could_be_guessed_is_not_used() =>
        Assert.Null(SsoToken.Read(Token.Sign("short"), "short", "northclub", Now));

    [Fact]
    public void Changed_payload_is_refused()
    {
        var (mine, theirs) = (Token.Sign(Key), (Token with { User = "u-2" }).Sign("a-key-that-strangers-have"));

        Assert.Null(SsoToken.Read($"{theirs.Split('.')[0]}.{mine.Split('.')[1]}", Key, "northclub", Now));
        Assert.Null(SsoToken.Read($"{mine.Split('.')[0]}.", Key, "northclub", Now));
        Assert.Null(SsoToken.Read(mine.Split('.')[0], Key, "northclub", Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b.c")]
    [InlineData("%%%.%%%")]
    public void What_is_no_token_is_refused(string text) => Assert.Null(SsoToken.Read(text, Key, "northclub", Now));

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"facility":"northclub","user":"u-1","id":"t-1","expires":"soon"}""")]
    [InlineData("""{"facility":"northclub","user":"u-1","id":"t-1","expires":1e300}""")]
    [InlineData("""{"facility":"northclub","user":"u-1","id":7,"expires":1775044920}""")]
    public void Signed_nonsense_is_refused(string json)
    {
        var payload = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        var mac = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key), Encoding.UTF8.GetBytes(payload));

        var text = $"{payload}.{System.Buffers.Text.Base64Url.EncodeToString(mac)}";

        Assert.Null(SsoToken.Read(text, Key, "northclub", Now));
    }
}
