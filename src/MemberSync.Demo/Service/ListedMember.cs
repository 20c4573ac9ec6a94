namespace MemberSync.Demo.Service;

/// <summary>A member in a list.</summary>
internal sealed record ListedMember(string Member, string Name, string Status, string? Reason);
