using System.Text.Json.Serialization;

namespace MemberSync.Partners.Egym.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireAccount))]
[JsonSerializable(typeof(WireRfids))]
[JsonSerializable(typeof(WireCheckIn))]
internal sealed partial class EgymRequestJson : JsonSerializerContext;
