using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Functions.OperatorConsole.Forms;

/// <summary>
/// Writes a form as the body that the API takes, so that the API's readers judge it. What does not fit is written as it is.
/// </summary>
internal static class FormJson
{
    /// <summary>The map of what goes in and never comes out.</summary>
    public const string Secrets = "credentials";

    /// <summary>Names of secrets that are to be removed.</summary>
    public const string Clear = "clear";

    private static readonly string[] SecretLists = [Secrets, "webhookSecrets"];

    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool IsSecret(string field) =>
        SecretLists.Contains(field, StringComparer.Ordinal) || field.StartsWith(Secrets + '.', StringComparison.Ordinal);

    public static JsonObject Write(IFormCollection form, FormShape shape)
    {
        var body = new JsonObject();
        foreach (var path in shape.Texts.Where(path => TextOf(form, path).Length > 0))
        {
            Put(body, path, TextOf(form, path));
        }

        foreach (var path in shape.Numbers.Where(path => TextOf(form, path).Length > 0))
        {
            Put(body, path, Number(TextOf(form, path)));
        }

        foreach (var path in shape.Flags)
        {
            Put(body, path, TextOf(form, path) == "true");
        }

        foreach (var path in shape.Lists)
        {
            Put(body, path, new JsonArray([.. LinesOf(form, path).Select(line => JsonValue.Create(line))]));
        }

        foreach (var path in shape.Documents.Where(path => TextOf(form, path).Length > 0))
        {
            Put(body, path, Document(TextOf(form, path)));
        }

        foreach (var name in shape.Maps)
        {
            body[name] = Map(form, name);
        }

        return body;
    }

    /// <summary>JSON as people read it.</summary>
    public static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(Readable);

    public static JsonElement ToElement(this JsonNode node) => JsonElement.Parse(node.ToJsonString());

    private static string TextOf(IFormCollection form, string name) => form[name].ToString().Trim();

    private static IEnumerable<string> LinesOf(IFormCollection form, string name) => form[name]
        .SelectMany(text => (text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static JsonValue Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);

    // What is no JSON is written as a text, which the reader of the field refuses.
    private static JsonNode Document(string text)
    {
        try
        {
            return JsonNode.Parse(text) ?? JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static JsonObject Map(IFormCollection form, string name)
    {
        var map = new JsonObject();
        var prefix = name + '.';
        foreach (var (key, value) in form.Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (value.ToString().Trim() is { Length: > 0 } text)
            {
                map[key[prefix.Length..]] = text;
            }
        }

        foreach (var line in LinesOf(form, name))
        {
            var cut = line.IndexOf('=', StringComparison.Ordinal);
            var text = cut < 0 ? string.Empty : line[(cut + 1)..].Trim();
            map[cut < 0 ? line : line[..cut].Trim()] = cut >= 0 && text.Length == 0 ? null : text;
        }

        foreach (var cleared in name == Secrets ? form[Clear] : [])
        {
            map[cleared ?? string.Empty] = null;
        }

        return map;
    }

    private static void Put(JsonObject body, string path, JsonNode value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
        {
            body = (body[name] ??= new JsonObject()).AsObject();
        }

        body[names[^1]] = value;
    }
}
