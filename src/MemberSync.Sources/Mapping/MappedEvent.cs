using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Reading;

namespace MemberSync.Sources.Mapping;

/// <summary>Makes the canonical change of one event, and has it read as every other change is. Pure.</summary>
internal sealed class MappedEvent(ChangeMapping mapping, SourceSetup setup, DateTimeOffset now)
{
    /// <summary>The event; null: <paramref name="faults"/> say why it cannot be read.</summary>
    /// <param name="id">The source's id of it.</param>
    public SourceEvent? Read(JsonElement item, JsonElement body, string id, List<string> faults)
    {
        var run = new RuleRun(item, body, faults);
        var word = run.One(mapping.Type with { Map = null }, "type");
        if (string.IsNullOrWhiteSpace(word))
        {
            run.Fault("type", mapping.Type, "is missing, so that nobody knows what has happened");
            return null;
        }

        var type = run.One(mapping.Type, "type");
        if (faults.Count > 0)
        {
            return null;
        }

        if (type is null)
        {
            return new SourceEvent.Nothing(EventWord.Of(word));
        }

        if (!ChangeTypes.TryParse(type, out var known))
        {
            run.Fault("type", mapping.Type, $"'{MappingFaults.Cut(type)}' is no type of change here; give it a map to one");
            return null;
        }

        var change = new JsonObject
        {
            ["eventId"] = ForeignIds.Event(setup, id),
            ["type"] = type,
            ["occurredAt"] = OccurredAt(run),
        };
        var section = known.IsOfBooking() ? "booking" : known.IsOfClass() ? "class" : "member";
        new SectionWriter(mapping, setup, run).Write(change, section);
        return faults.Count > 0 ? null : Read(change, faults);
    }

    private string? OccurredAt(RuleRun run)
    {
        if (mapping.OccurredAt is not { } rule)
        {
            return SectionWriter.Written(now);
        }

        return run.One(rule, "occurredAt") is { } text ? SectionWriter.Moment(text, rule, "occurredAt", run) : null;
    }

    private SourceEvent.Told? Read(JsonObject change, List<string> faults)
    {
        switch (ChangeReader.Read(JsonSerializer.SerializeToElement(change)))
        {
            case ChangeReading.Taken taken:
                return new SourceEvent.Told(taken.Change);
            case ChangeReading.Rejected rejected:
                faults.AddRange(rejected.Faults.Select(WithPlace));
                return null;
            case var reading:
                throw new System.Diagnostics.UnreachableException(reading.GetType().Name);
        }
    }

    private string WithPlace(string fault) =>
        mapping.Fields.TryGetValue(fault.Split(':', '[')[0], out var rule) ? $"{fault} (read from {rule})" : fault;
}
