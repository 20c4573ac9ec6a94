using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Mapping;

/// <summary>Writes the member, class or booking of a canonical change as a mapping finds it in an event.</summary>
internal sealed class SectionWriter(ChangeMapping mapping, SourceSetup setup, RuleRun run)
{
    private static readonly string[] Ids = ["member.id", "booking.member", "class.id", "booking.class"];

    public static string Written(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The time as changes have it; null with a fault where it cannot be read so.</summary>
    public static string? Moment(string text, FieldRule rule, string target, RuleRun run)
    {
        if (Moments.Read(text, rule) is { } moment)
        {
            return Written(moment);
        }

        run.Fault(target, rule, rule.Format is null && rule.Zone is null
            ? $"'{MappingFaults.Cut(text)}' is no time with an offset; give its format, and its timeZone where it has no offset"
            : $"'{MappingFaults.Cut(text)}' is not written as {rule.Format ?? "yyyy-MM-ddTHH:mm:ss"}, or has no offset and no timeZone");
        return null;
    }

    public void Write(JsonObject change, string section)
    {
        if (!mapping.Fields.Keys.Any(path => path.StartsWith($"{section}.", StringComparison.Ordinal)))
        {
            run.Fault("type", mapping.Type, $"the change is about a {section}, and the mapping has no '{section}'");
        }

        change[section] = Group(section) ?? [];
    }

    // Constants alone tell of nothing: an address or contract that the event does not speak of is not made up of them.
    private JsonObject? Group(string group)
    {
        var told = new JsonObject();
        var (isTold, holds) = (false, false);
        foreach (var name in Targets.Below(group))
        {
            var path = $"{group}.{name}";
            if (Targets.Groups.Contains(path))
            {
                isTold |= Inner(told, name, path);
                holds |= told[name] is not null;
            }
            else if (mapping.Fields.TryGetValue(path, out var rule) && run.Follow(rule, path) is { IsTold: true } field)
            {
                told[name] = Value(field, rule, path);
                isTold |= !rule.IsConstant;
                holds |= !rule.IsConstant && told[name] is not null;
            }
        }

        return isTold && holds ? told : isTold ? [] : null;
    }

    // An object of which everything is told as none is itself none.
    private bool Inner(JsonObject outer, string name, string path)
    {
        if (Group(path) is not { } inner)
        {
            return false;
        }

        outer[name] = inner.Count == 0 ? null : inner;
        return true;
    }

    private JsonNode? Value(Told told, FieldRule rule, string path)
    {
        var kind = Targets.All[path];
        if (kind == TargetKind.List)
        {
            return new JsonArray([.. told.Texts.Select(text => JsonValue.Create(text))]);
        }

        if (told.Texts.Length > 1)
        {
            run.Fault(path, rule, $"holds {told.Texts.Length} values; name one of them, such as with [0]");
        }

        return told.Texts.FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text)
            ? Value(text.Trim(), rule, path)
            : null;
    }

    private JsonValue? Value(string text, FieldRule rule, string path) => Targets.All[path] switch
    {
        TargetKind.Date => JsonValue.Create(Day(text, rule, path)),
        TargetKind.Time => JsonValue.Create(Moment(text, rule, path, run)),
        TargetKind.Number => Number(text, rule, path),
        TargetKind.Text or TargetKind.List => JsonValue.Create(Ids.Contains(path) ? ForeignIds.Member(setup, text) : text),
    };

    private string? Day(string text, FieldRule rule, string path)
    {
        if (Moments.Day(text, rule) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        run.Fault(path, rule, $"'{MappingFaults.Cut(text)}' is not written as {rule.Format ?? "yyyy-MM-dd; give its format"}");
        return null;
    }

    private JsonValue? Number(string text, FieldRule rule, string path)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return JsonValue.Create(number);
        }

        run.Fault(path, rule, $"'{MappingFaults.Cut(text)}' is no number");
        return null;
    }
}
