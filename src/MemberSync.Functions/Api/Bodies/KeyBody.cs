namespace MemberSync.Functions.Api.Bodies;

internal sealed record KeyBody(string Name, string Role, string? Club);
