using System.Text.Json.Serialization;

namespace MemberSync.Partners.Egym.V1.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireUser))]
[JsonSerializable(typeof(WireVisit))]
internal sealed partial class GymApiRequestJson : JsonSerializerContext;
