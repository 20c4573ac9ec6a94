using System.Text.Json.Serialization;

namespace MemberSync.Partners.Mywellness.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LogInRequest))]
[JsonSerializable(typeof(CreateRequest))]
[JsonSerializable(typeof(UpdateRequest))]
[JsonSerializable(typeof(MembershipRequest))]
[JsonSerializable(typeof(VisitRequest))]
[JsonSerializable(typeof(FindByTokenRequest))]
[JsonSerializable(typeof(FindByExternalIdRequest))]
[JsonSerializable(typeof(DeleteRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
