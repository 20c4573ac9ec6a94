using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Webhook;

/// <summary>A message as a receiver reads it, strictly.</summary>
internal sealed record Message(string Type, long Sequence, string Member, string? ExternalId, JsonObject Data)
{
    /// <summary>The message; null when anything is missing or of the wrong kind.</summary>
    public static Message? Read(string body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject json ? Read(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Message? Read(JsonObject json)
    {
        var isWhole = DateTimeOffset.TryParse(Value<string>(json, "timestamp"), out _) && Value<string>(json, "club") is not null;
        if (!isWhole || json["data"] is not JsonObject data)
        {
            return null;
        }

        var (type, member) = (Value<string>(json, "type"), Value<string>(json, "member"));
        return type switch
        {
            MessageType.Ping => new Message(type, 0, string.Empty, null, data),
            MessageType.Upserted or MessageType.Removed or MessageType.Visited
                when member is not null && Value<long>(json, "sequence") is > 0 and var sequence =>
                    new Message(type, sequence, member, Value<string>(json, "externalId"), data),
            _ => null,
        };
    }

    private static T? Value<T>(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<T>(out var read) ? read : default;
}
