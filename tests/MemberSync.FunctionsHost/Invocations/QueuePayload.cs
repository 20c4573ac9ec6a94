using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.FunctionsHost.App;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>A message as the handler gets it.</summary>
internal static class QueuePayload
{
    public static Invocation Of(Function.Queue function, QueuedText message, Guid id, JsonNode sys)
    {
        var metadata = new JsonObject
        {
            ["DequeueCount"] = WireValue.Number(message.DequeueCount),
            ["ExpirationTime"] = WireValue.Moment(message.ExpiresOn),
            ["Id"] = WireValue.Text(message.Id),
            ["InsertionTime"] = WireValue.Moment(message.InsertedOn),
            ["NextVisibleTime"] = WireValue.Moment(message.NextVisibleOn),
            ["PopReceipt"] = WireValue.Text(message.PopReceipt),
            ["sys"] = sys,
        };
        if (!function.IsBinary)
        {
            AddProperties(metadata, message.Text);
        }

        var item = function.IsBinary
            ? JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(message.Text)))
            : WireValue.Text(message.Text);
        return new(function.Name, id, message.Id, new JsonObject { [function.Binding] = item }, metadata);
    }

    // The host takes a text that is a JSON object for binding data, and lets it override its own.
    private static void AddProperties(JsonObject metadata, string text)
    {
        foreach (var (name, value) in Properties(text))
        {
            var known = metadata.Select(pair => pair.Key)
                .FirstOrDefault(key => key.Equals(name, StringComparison.OrdinalIgnoreCase));
            metadata[known ?? name] = Property(value);
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode>> Properties(string text)
    {
        try
        {
            var body = JsonNode.Parse(text) as JsonObject ?? [];
            return body
                .Where(property => property.Value is not (null or JsonArray))
                .Select(property => KeyValuePair.Create(property.Key, property.Value!));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static JsonNode Property(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => value.DeepClone(),
        JsonValueKind.True => WireValue.Text("True"),
        JsonValueKind.False => WireValue.Text("False"),
        JsonValueKind.String => WireValue.Text(AsTheHostReadsIt(value.GetValue<string>())),
        _ => WireValue.Text(value.ToJsonString()),
    };

    // What looks like a moment became one when it was read, and lost its form.
    private static string AsTheHostReadsIt(string text) =>
        text.Contains('T', StringComparison.Ordinal)
        && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? moment.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : text;
}
