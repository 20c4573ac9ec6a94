namespace MemberSync.Functions.Api.Bodies;

internal sealed record OperationBody(string Member, string Status, DateTimeOffset? NextAttemptAt);
