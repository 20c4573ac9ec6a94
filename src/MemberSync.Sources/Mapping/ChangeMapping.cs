using System.Collections.Immutable;

namespace MemberSync.Sources.Mapping;

/// <summary>How a source's webhooks become canonical changes, as <see cref="MappingReader"/> read it.</summary>
internal sealed record ChangeMapping
{
    /// <summary>Where the list of events stands; null: the body is one event, or a list of them.</summary>
    public JsonPath? Events { get; init; }

    /// <summary>Null: an event is known by its content.</summary>
    public FieldRule? EventId { get; init; }

    public FieldRule Type { get; init; } = new();

    /// <summary>Null: when it arrives.</summary>
    public FieldRule? OccurredAt { get; init; }

    /// <summary>By the path of the canonical field, such as <c>member.address.city</c>.</summary>
    public ImmutableSortedDictionary<string, FieldRule> Fields { get; init; } =
        ImmutableSortedDictionary.Create<string, FieldRule>(StringComparer.Ordinal);
}
