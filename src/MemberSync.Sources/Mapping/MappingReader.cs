using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Members;

namespace MemberSync.Sources.Mapping;

/// <summary>
/// Reads a mapping: a canonical change with, in place of its values, where they stand in the source's JSON. Strict, so
/// that what would never have an effect is seen when it is saved. Pure.
/// </summary>
internal static class MappingReader
{
    private static readonly ImmutableArray<string> Known =
        ["events", "eventId", "type", "occurredAt", "member", "class", "booking"];

    private static readonly (string Section, string[] Ids)[] Needed =
        [("member", ["id"]), ("class", ["id"]), ("booking", ["class", "member"])];

    /// <summary>The mapping, or null with <paramref name="faults"/>, all at once.</summary>
    public static ChangeMapping? Read(string json, out ImmutableArray<string> faults)
    {
        var found = new MappingFaults();
        ChangeMapping? mapping = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            mapping = Read(document.RootElement, found);
        }
        catch (Exception foreign) when (foreign is JsonException or InvalidOperationException)
        {
            faults = ["mapping: is not JSON in valid Unicode"];
            return null;
        }

        faults = found.Texts;
        return faults.IsEmpty ? mapping : null;
    }

    /// <summary>A mapping of our own, read when it is first used. One with faults throws then.</summary>
    public static Lazy<ChangeMapping> Preset(string json) =>
        new(() => Read(json, out var faults) ?? throw new InvalidOperationException(string.Join("; ", faults)));

    private static ChangeMapping Read(JsonElement json, MappingFaults faults)
    {
        var rules = new RuleReader(faults);
        var fields = ImmutableSortedDictionary.CreateBuilder<string, FieldRule>(StringComparer.Ordinal);
        var mapping = new ChangeMapping();
        foreach (var part in json.EnumerateObject())
        {
            switch (part.Name)
            {
                case "events":
                    mapping = mapping with { Events = rules.Read(part.Value, part.Name, TargetKind.Text).From.FirstOrDefault() };
                    break;
                case "eventId":
                    mapping = mapping with { EventId = rules.Read(part.Value, part.Name, TargetKind.Text) };
                    break;
                case "type":
                    mapping = mapping with { Type = rules.Read(part.Value, part.Name, TargetKind.Text) };
                    break;
                case "occurredAt":
                    mapping = mapping with { OccurredAt = rules.Read(part.Value, part.Name, TargetKind.Time) };
                    break;
                case var group when Targets.Groups.Contains(group):
                    Read(part.Value, group, rules, fields, faults);
                    break;
                default:
                    faults.Unknown(string.Empty, part.Name, Known);
                    break;
            }
        }

        mapping = mapping with { Fields = fields.ToImmutable() };
        Check(mapping, json, faults);
        return mapping;
    }

    private static void Read(
        JsonElement json,
        string group,
        RuleReader rules,
        ImmutableSortedDictionary<string, FieldRule>.Builder fields,
        MappingFaults faults)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            faults.Add(group, $"write an object with any of {string.Join(", ", Targets.Below(group))}");
            return;
        }

        foreach (var field in json.EnumerateObject())
        {
            var path = $"{group}.{field.Name}";
            if (Targets.All.TryGetValue(path, out var kind))
            {
                fields[path] = rules.Read(field.Value, path, kind);
            }
            else if (Targets.Groups.Contains(path))
            {
                Read(field.Value, path, rules, fields, faults);
            }
            else
            {
                faults.Unknown(group, field.Name, [.. Targets.Below(group)]);
            }
        }
    }

    private static void Check(ChangeMapping mapping, JsonElement json, MappingFaults faults)
    {
        if (!json.TryGetProperty("type", out _))
        {
            faults.Add("type", "is missing; write where the kind of event stands, with a map to the hub's names of it, or "
                + "{ \"value\": \"member.updated\" }");
        }

        var meanings = (mapping.Type.Map?.Meanings ?? []).Concat(mapping.Type.IsConstant ? mapping.Type.Constant : []);
        foreach (var unknown in meanings.Where(type => !ChangeTypes.TryParse(type, out _)).Distinct())
        {
            faults.Add("type", $"'{MappingFaults.Cut(unknown)}' is not known; known are {string.Join(", ", ChangeTypes.All)}");
        }

        if (mapping.EventId is null && mapping.OccurredAt is null)
        {
            faults.Add("eventId", "is missing. Without it events are told apart by their content, and then occurredAt must "
                + "be there, or the same change made again later would be taken for a repeat");
        }

        if (mapping.Fields.Count == 0)
        {
            faults.Add("member", "is missing; write where the member's id and fields stand, such as "
                + "{ \"id\": \"customer.id\", \"email\": \"customer.mail\" }");
        }

        foreach (var id in from needed in Needed
                           where json.TryGetProperty(needed.Section, out _)
                           from id in needed.Ids
                           select $"{needed.Section}.{id}")
        {
            if (!mapping.Fields.ContainsKey(id))
            {
                faults.Add(id, "is missing; write where the source's id stands");
            }
        }
    }
}
