using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Webhook;

/// <summary>A connection's own settings. What is malformed reads as not set; <see cref="Faults"/> names it.</summary>
internal sealed record WebhookSettings(PartnerSettings Settings)
{
    private const int DefaultCallsPerMinute = 60;
    private const int DefaultParallel = 4;

    // The answers of a minute are kept one by one, in one row.
    private const int MaxCallsPerMinute = 600;

    // As many connections as the transport opens.
    private const int MaxParallel = 16;

    private static readonly ImmutableArray<string> Plain = ["callsPerMinute", "parallel", "required", "idField"];

    /// <value>Messages in any 60 s: 1 to 600, default 60.</value>
    public int CallsPerMinute => Number("callsPerMinute", MaxCallsPerMinute) ?? DefaultCallsPerMinute;

    /// <value>Messages under way at once, each for another member: 1 to 16, default 4.</value>
    public int Parallel => Number("parallel", MaxParallel) ?? DefaultParallel;

    /// <value>Where the receiver's answer names the person. Default <c>id</c>.</value>
    public string IdField => Settings.Get("idField", "id");

    /// <value>Without these nobody is sent. Default none.</value>
    public ImmutableArray<MemberField> Required => [.. RequiredNames.Select(Field).OfType<MemberField>()];

    private string[] RequiredNames => Settings.Get("required", string.Empty)
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static ImmutableArray<string> Faults(PartnerSettings settings)
    {
        var read = new WebhookSettings(settings);
        var names = settings.Values.Keys.Where(name => !FieldMapping.Has(name));
        return
        [
            .. SettingFault.Unknown("webhooks", "settings", names, [.. Plain, $"{FieldMapping.Map}…", $"{FieldMapping.Constant}…"]),
            .. read.NumberFault("callsPerMinute", MaxCallsPerMinute),
            .. read.NumberFault("parallel", MaxParallel),
            .. read.RequiredNames.Where(name => Field(name) is null).Select(name =>
                $"settings.required: '{name}' is no field that can be required; "
                + $"known are {string.Join(", ", RequiredFields.Known.Select(Name))}"),
            .. FieldMapping.Faults(settings.Values),
        ];
    }

    private static string Name(MemberField field) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field.ToString());

    private static MemberField? Field(string name) =>
        RequiredFields.Known.Select(field => (MemberField?)field).FirstOrDefault(field => Name(field!.Value) == name);

    private int? Number(string name, int most) =>
        int.TryParse(Settings.Get(name, string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= most
            ? number
            : null;

    private IEnumerable<string> NumberFault(string name, int most) =>
        Settings.Values.ContainsKey(name) && Number(name, most) is null
            ? [$"settings.{name} must be a whole number from 1 to {most}"]
            : [];
}
