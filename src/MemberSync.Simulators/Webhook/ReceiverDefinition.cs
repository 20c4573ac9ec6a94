using System.Collections.Immutable;

namespace MemberSync.Simulators.Webhook;

/// <summary>One receiver of webhooks, reached at <c>/hooks/{name}</c>.</summary>
public sealed record ReceiverDefinition
{
    /// <value>The receiver's name in its path. The control route fills it from its own path.</value>
    public string Name { get; init; } = "";

    /// <value>The secrets whose signatures it takes, each as <c>whsec_…</c>; at least one.</value>
    public required ImmutableArray<string> Secrets { get; init; }

    /// <value>Fields of the data without which it takes nobody. Default none.</value>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <value>A field of the data that no two people may share; null for none. Default none.</value>
    public string? Unique { get; init; }

    /// <value>Whether answers name the person by an id of the receiver's. Default yes.</value>
    public bool GivesIds { get; init; } = true;

    /// <value>The name under which an answer holds that id. Default <c>id</c>.</value>
    public string IdField { get; init; } = "id";

    /// <value>How many messages it takes in any 60 s; null: as the simulator's options say.</value>
    public int? CallsPerMinute { get; init; }
}
