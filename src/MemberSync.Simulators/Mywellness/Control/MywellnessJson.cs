using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemberSync.Simulators.Mywellness.Control;

/// <summary>JSON of the control routes. A misspelt setting is refused rather than ignored.</summary>
/// <remarks>By reflection: generated code would lose the default values of settings that the JSON leaves out.</remarks>
internal static class MywellnessJson
{
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
