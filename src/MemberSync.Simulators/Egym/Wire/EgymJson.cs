using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemberSync.Simulators.Egym.Wire;

/// <summary>JSON of the partner and of the control routes. What nobody knows is refused rather than ignored.</summary>
internal static class EgymJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Null, and why, when the text is not such an object.</summary>
    public static (T? Body, string Problem) Read<T>(string text)
        where T : class
    {
        try
        {
            return (JsonSerializer.Deserialize<T>(text, Options), "the body is null");
        }
        catch (JsonException unreadable)
        {
            return (null, unreadable.Message);
        }
    }
}
