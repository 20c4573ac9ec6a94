using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>Values as the host writes them: nearly all of them are JSON in a JSON string.</summary>
internal static class WireValue
{
    // The host escapes as little as it may.
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text, encoded twice: <c>hello</c> becomes <c>"\"hello\""</c>.</summary>
    public static JsonNode Text(string value) => JsonValue.Create(JsonSerializer.Serialize(value, Json));

    public static JsonNode Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment, encoded once and without its fraction of a second.</summary>
    public static JsonNode Moment(DateTimeOffset value) =>
        value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>What the host puts under <c>sys</c>.</summary>
    public static JsonNode Sys(string function, DateTimeOffset now, Guid chance) => new JsonObject
    {
        ["MethodName"] = function,
        ["UtcNow"] = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        ["RandGuid"] = chance.ToString(),
    };
}
