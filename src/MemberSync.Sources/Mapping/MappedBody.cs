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

    // All are stored before the sender gets its answer, for which it waits some seconds.
    private const int MaxEvents = 500;

    public static SourceReading Read(JsonElement body, ChangeMapping mapping, SourceSetup setup, DateTimeOffset now)
    {
        if (Items(body, mapping.Events) is not { } items)
        {
            return new SourceReading.Rejected([$"events: there is no list at '{mapping.Events}' in the body"]);
        }

        if (items.Length > MaxEvents)
        {
            return new SourceReading.Rejected([$"events: {items.Length} are too many for one webhook; at most {MaxEvents} are taken"]);
        }

        var reader = new MappedEvent(mapping, setup, now);
        var events = ImmutableArray.CreateBuilder<SourceEvent>(items.Length);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        List<string> all = [];
        for (var i = 0; i < items.Length; i++)
        {
            List<string> faults = [];
            List<string> faultsOfId = [];
            var id = Id(items[i], body, mapping, faultsOfId);
            var read = reader.Read(items[i], body, Numbered(id, seen), faults);
            if (read is not SourceEvent.Nothing)
            {
                faults.InsertRange(0, faultsOfId); // What has no effect needs no id.
            }

            if (read is not null)
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
            return ContentId(item, body, mapping);
        }

        var id = new RuleRun(item, body, faults).One(rule, "eventId");
        if (string.IsNullOrWhiteSpace(id))
        {
            faults.Add($"eventId: is missing (read from {rule})");
        }

        return id?.Trim() ?? string.Empty;
    }

    // Time and type may stand outside of the event. What is wrong with them is told when they are read.
    private static string ContentId(JsonElement item, JsonElement body, ChangeMapping mapping)
    {
        var run = new RuleRun(item, body, []);
        FieldRule?[] beside = [mapping.OccurredAt, mapping.Type with { Map = null }];
        var content = beside.OfType<FieldRule>().Select(rule => run.One(rule, string.Empty)).Append(item.GetRawText());
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', content)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 24));
    }

    // One id for a whole body is one for each of its events, by their order, which a repeat has too.
    private static string Numbered(string id, Dictionary<string, int> seen)
    {
        var count = seen.GetValueOrDefault(id) + 1;
        seen[id] = count;
        return count == 1 ? id : $"{id}#{count}";
    }
}
