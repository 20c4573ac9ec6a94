using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace MemberSync.Functions.Portal;

/// <summary>
/// A token of a single sign-on from Mywellness. Its form is <b>assumed</b>, because Technogym has published none:
/// <c>payload.signature</c>, both in base64url; the payload is JSON with <c>facility</c>, <c>user</c>, <c>id</c> and
/// <c>expires</c> (seconds since 1970); the signature is HMAC-SHA256 of the payload's text with the SSO key. Pure.
/// </summary>
/// <param name="Id">Of this token alone: it is good for one sign-on.</param>
/// <param name="User">The member's id at Mywellness.</param>
internal sealed record SsoToken(string Id, string Facility, string User, DateTimeOffset ExpiresAt)
{
    /// <summary>Shorter keys are not used: they could be guessed.</summary>
    public const int LeastKey = 16;

    private const int MaxLength = 2000;
    private const int MaxId = 100;

    // A token is made for the tap of a moment ago; one that lasts longer was not made for that.
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    /// <summary>Null for whatever is not a token of this facility, signed with this key, for now.</summary>
    public static SsoToken? Read(string text, string key, string facility, DateTimeOffset now)
    {
        if (text.Length > MaxLength || key.Length < LeastKey || text.Split('.') is not [var payload, var signature])
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(Mac(payload, key), Decode(signature) ?? [])
            && Parse(Decode(payload)) is { } token
            && token.Facility == facility && token.ExpiresAt > now && token.ExpiresAt <= now + LongestLife
                ? token
                : null;
    }

    /// <summary>The token as Mywellness would send it.</summary>
    public string Sign(string key)
    {
        var json = new System.Text.Json.Nodes.JsonObject
        {
            ["facility"] = Facility,
            ["user"] = User,
            ["id"] = Id,
            ["expires"] = ExpiresAt.ToUnixTimeSeconds(),
        };
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return $"{payload}.{Base64Url.EncodeToString(Mac(payload, key))}";
    }

    public override string ToString() => nameof(SsoToken);

    private static byte[] Mac(string payload, string key) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(payload));

    private static byte[]? Decode(string text) => Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static SsoToken? Parse(byte[]? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json ?? []);
            var root = document.RootElement;
            return Text(root, "id") is { Length: <= MaxId } id
                && Text(root, "facility") is { } facility
                && Text(root, "user") is { } user
                && root.TryGetProperty("expires", out var expires) && expires.TryGetInt64(out var seconds)
                && seconds is > 0 and < int.MaxValue
                    ? new SsoToken(id, facility, user, DateTimeOffset.FromUnixTimeSeconds(seconds))
                    : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null; // Not JSON, or not an object, or a number that is none.
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;
}
