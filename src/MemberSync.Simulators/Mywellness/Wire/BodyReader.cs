using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace MemberSync.Simulators.Mywellness.Wire;

/// <summary>
/// Reads a request's body strictly: every fault is collected with its field, and whatever nobody asked for is one.
/// </summary>
internal sealed class BodyReader
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd HH:mm:ss zzz";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, JsonElement> _unread;
    private readonly List<ApiError> _errors = [];

    private BodyReader(JsonElement root) =>
        _unread = root.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);

    public static bool TryParse(string json, [NotNullWhen(true)] out BodyReader? body)
    {
        body = null;
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            body = document.RootElement.ValueKind == JsonValueKind.Object
                ? new BodyReader(document.RootElement.Clone())
                : null;
        }
        catch (JsonException)
        {
            return false;
        }

        return body is not null;
    }

    /// <summary>The text of a field, or null with no fault noted, whatever stands there.</summary>
    public string? TakeQuietly(string name) =>
        _unread.Remove(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public string? Text(string name, bool required = false, bool mayBeEmpty = false)
    {
        if (!Take(name, JsonValueKind.String, "a text", required, out var value))
        {
            return null;
        }

        var text = value.GetString()!;
        // Whether an empty text clears a field is not documented, so nobody may rely on it.
        return mayBeEmpty || !string.IsNullOrWhiteSpace(text) ? text : Refused(name, "must not be empty");
    }

    public string? Choice(string name, ImmutableArray<string> choices, bool required = false) =>
        Text(name, required) is not { } text ? null
        : choices.Contains(text) ? text
        : Refused(name, $"must be one of {string.Join(", ", choices)}");

    public DateOnly? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(name, $"must be a real date as {DateFormat}");
        return null;
    }

    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(
            text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment;
        }

        Refuse(name, $"must be a real time as {MomentFormat}");
        return null;
    }

    public ImmutableArray<string>? Texts(string name, bool required = false)
    {
        if (!Take(name, JsonValueKind.Array, "an array of texts", required, out var value))
        {
            return null;
        }

        if (value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String && item.GetString()!.Length > 0))
        {
            return [.. value.EnumerateArray().Select(item => item.GetString()!)];
        }

        Refuse(name, "must be an array of texts");
        return null;
    }

    public void Refuse(string name, string message) =>
        _errors.Add(ApiError.Validation(name, $"{name} {message}"));

    /// <summary>All faults, those of unknown fields included. To be called once everything known was read.</summary>
    public ImmutableArray<ApiError> Faults() =>
    [
        .. _errors,
        .. _unread.Keys.Select(name => ApiError.Validation(name, $"{name} is not a field of this action")),
    ];

    private bool Take(string name, JsonValueKind kind, string kindName, bool required, out JsonElement value)
    {
        if (!_unread.Remove(name, out value))
        {
            if (required)
            {
                Refuse(name, "is required");
            }

            return false;
        }

        if (value.ValueKind != kind)
        {
            Refuse(name, $"must be {kindName}");
            return false;
        }

        return true;
    }

    private string? Refused(string name, string message)
    {
        Refuse(name, message);
        return null;
    }
}
