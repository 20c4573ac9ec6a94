using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Mapping;

/// <summary>Reads all events of a webhook by a mapping. When one cannot be read, none is taken. Pure.</summary>
internal static class MappedBody
{
    private const int MaxFaults = 100;

    public static SourceReading Read(JsonElement body, ChangeMapping mapping, SourceSetup setup, DateTimeOffset now)
    {
        if (Items(body, mapping.Events) is not { } items)
        {
            return new SourceReading.Rejected([$"events: there is no list at '{mapping.Events}' in the body"]);
        }

        var reader = new MappedEvent(mapping, setup, now);
        var events = ImmutableArray.CreateBuilder<SourceEvent>(items.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> all = [];
        for (var i = 0; i < items.Length; i++)
        {
            List<string> faults = [];
            var id = Id(items[i], body, mapping, faults);
            if (reader.Read(items[i], body, Numbered(id, seen), faults) is { } read)
            {
                events.Add(read);
            }

            var place = items.Length > 1 ? $"event {i + 1}: " : string.Empty;
            all.AddRange(faults.Select(fault => place + fault));
        }

        return all.Count == 0
            ? new SourceReading.Heard(events.ToImmutable())
            : new SourceReading.Rejected([.. all.Take(MaxFaults)]);
    }

    private static JsonElement[]? Items(JsonElement body, JsonPath? events)
    {
        var at = events is null ? body : events.Find(body, body);
        return at switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            { ValueKind: JsonValueKind.Object } single => [single],
            _ => events is null ? [body] : null,
        };
    }

    private static string Id(JsonElement item, JsonElement body, ChangeMapping mapping, List<string> faults)
    {
        if (mapping.EventId is not { } rule)
        {
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.GetRawText())).AsSpan(0, 24));
        }

        var id = new RuleRun(item, body, faults).One(rule, "eventId");
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add($"eventId: is missing (read from {rule})");
        }

        return id?.Trim() ?? string.Empty;
    }

    // One id for a whole body is one for each of its events, by their order, which a repeat has too.
    private static string Numbered(string id, Dictionary<string, int> seen)
    {
        var count = seen.GetValueOrDefault(id) + 1;
        seen[id] = count;
        return count == 1 ? id : $"{id}#{count}";
    }
}
