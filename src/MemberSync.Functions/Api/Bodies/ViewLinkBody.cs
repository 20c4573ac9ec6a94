namespace MemberSync.Functions.Api.Bodies;

/// <param name="Address">To be given to the member alone: whoever has it sees the member's training.</param>
internal sealed record ViewLinkBody(string Member, string Address, DateTimeOffset ExpiresAt);
