using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemberSync.Simulators.Control;

/// <summary>JSON of the control routes. A misspelt setting is refused rather than ignored.</summary>
/// <remarks>By reflection: generated code would lose the default values of settings that the JSON leaves out.</remarks>
internal static class ControlJson
{
    /// <exception cref="JsonException">It is none; the message says why.</exception>
    public static T Read<T>(JsonElement json) =>
        json.Deserialize<T>(Options) ?? throw new JsonException("the body is null");

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };
}
