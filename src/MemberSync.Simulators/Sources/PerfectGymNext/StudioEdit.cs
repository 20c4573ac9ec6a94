using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>What staff do to a customer or one of their contracts.</summary>
internal sealed record StudioEdit
{
    public required long CustomerId { get; init; }

    /// <value>Which of their contracts; null: none, or a new one.</value>
    public long? ContractId { get; init; }

    /// <value>The fields that change, by name; null takes a value away.</value>
    public JsonObject? Changes { get; init; }
}
