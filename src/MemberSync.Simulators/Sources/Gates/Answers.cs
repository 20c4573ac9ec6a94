using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Sources.Gates;

/// <summary>The answers of gym systems.</summary>
internal static class Answers
{
    /// <summary>As the gym systems write JSON.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SimResponse TooMany { get; } = new()
    {
        Status = 429,
        Body = """{"message":"Access denied - rate limit is exceeded"}""",
        Outcome = CallOutcome.RateLimited,
    };

    public static SimResponse Ok(object body) =>
        new() { Status = 200, Body = JsonSerializer.Serialize(body, Json), Outcome = CallOutcome.Succeeded };

    public static SimResponse Refusal(int status, string message) => new()
    {
        Status = status,
        Body = JsonSerializer.Serialize(new { message }, Json),
        Outcome = status is 401 or 403 ? CallOutcome.Refused : CallOutcome.Errors,
    };
}
