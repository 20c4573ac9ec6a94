using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What the hub would do for one event.</summary>
/// <param name="Does"><c>take</c> a change, <c>ask</c> the source about a subject, or <c>nothing</c>.</param>
internal sealed record TrialEventBody([property: OneOf("take", "ask", "nothing")] string Does)
{
    /// <summary>The canonical change that would be taken.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonObject? Change { get; init; }

    /// <summary>Whom or what would be asked for, such as <c>member 104422</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>What the source calls an event from which nothing follows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Type { get; init; }
}
