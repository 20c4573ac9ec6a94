using System.Text.Json;
using MemberSync.Core.Links;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What is sent next and when, or why nothing is.</summary>
internal sealed record NextStepBody([property: OneOf("underWay", "now", "due", "retry", "window", "budget", "paused", "quarantined", "disabled", "missingFields", "approval", "removalApproval", "suspended", "stopped", "inStep", "nothing")] string Code, string Text, string? Endpoint, [property: OneOf(Names = typeof(DueClass))] string? Class, DateTimeOffset? At)
{
    public static NextStepBody Of(NextStep step) => new(
        step.Code,
        step.Text,
        step.Endpoint?.Name,
        step.Class is { } dueClass ? JsonNamingPolicy.CamelCase.ConvertName(dueClass.ToString()) : null,
        step.At);
}
