using System.Text.Json.Serialization;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Egym.V1.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(WireReply))]
internal sealed partial class GymApiReplyJson : JsonSerializerContext;
