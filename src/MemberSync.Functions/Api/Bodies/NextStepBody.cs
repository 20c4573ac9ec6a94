using System.Text.Json;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What is sent next and when, or why nothing is.</summary>
internal sealed record NextStepBody(string Code, string Text, string? Endpoint, string? Class, DateTimeOffset? At)
{
    public static NextStepBody Of(NextStep step) => new(
        step.Code,
        step.Text,
        step.Endpoint?.Name,
        step.Class is { } dueClass ? JsonNamingPolicy.CamelCase.ConvertName(dueClass.ToString()) : null,
        step.At);
}
