using System.Text.Json.Serialization;

namespace MemberSync.Functions.OperatorConsole.Texts;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
