using System.Text.Json.Serialization;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Egym.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(WireAccount))]
[JsonSerializable(typeof(WirePage))]
[JsonSerializable(typeof(WireError))]
[JsonSerializable(typeof(WireNotice))]
internal sealed partial class EgymReplyJson : JsonSerializerContext;
