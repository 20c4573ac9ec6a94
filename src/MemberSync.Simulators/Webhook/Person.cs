using System.Text.Json.Nodes;

namespace MemberSync.Simulators.Webhook;

/// <summary>One person at one receiver.</summary>
internal sealed class Person
{
    /// <value>The receiver's own id.</value>
    public required string Id { get; init; }

    /// <value>The sender's id.</value>
    public required string Member { get; init; }

    public required JsonObject Data { get; set; }

    public List<string> Visits { get; } = [];
}
