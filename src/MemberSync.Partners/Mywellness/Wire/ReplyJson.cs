using System.Text.Json.Serialization;
using MemberSync.Partners.Http;

namespace MemberSync.Partners.Mywellness.Wire;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LenientText)])]
[JsonSerializable(typeof(WireReply))]
[JsonSerializable(typeof(WireData))]
internal sealed partial class ReplyJson : JsonSerializerContext;
