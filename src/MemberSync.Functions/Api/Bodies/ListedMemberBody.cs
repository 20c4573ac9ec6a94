namespace MemberSync.Functions.Api.Bodies;

internal sealed record ListedMemberBody(string Member, string Name, string Status, string? Reason);
