using System.Collections.Immutable;

namespace MemberSync.Sources.Mapping;

/// <summary>How one field is read from an event.</summary>
internal sealed record FieldRule
{
    /// <summary>Where it stands: the first that holds something. Of a join, all of them in order. Empty for a constant.</summary>
    public ImmutableArray<JsonPath> From { get; init; } = [];

    /// <summary>What stands between the parts of a join; null: no join.</summary>
    public string? With { get; init; }

    /// <summary>What is told whatever the event says; empty: that there is none.</summary>
    public ImmutableArray<string> Constant { get; init; } = [];

    public WordMap? Map { get; init; }

    /// <summary>How dates and times are written; null: as ISO 8601 has it.</summary>
    public string? Format { get; init; }

    /// <summary>The zone of times without an offset.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>What parts the entries of a list that is one text; null: it is one entry.</summary>
    public string? Split { get; init; }

    /// <summary>Where the entry stands in each object of a list.</summary>
    public JsonPath? Each { get; init; }

    public bool IsConstant => From.IsEmpty;

    /// <summary>Where it was read, for faults.</summary>
    public override string ToString() => IsConstant ? "a constant" : string.Join(", ", From);
}
