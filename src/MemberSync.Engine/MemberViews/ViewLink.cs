namespace MemberSync.Engine.MemberViews;

/// <summary>A link for a member. Whoever has it sees the member's training until it expires.</summary>
/// <param name="Token">The last part of its address.</param>
public sealed record ViewLink(string Token, DateTimeOffset ExpiresAt)
{
    /// <summary>Shows no token.</summary>
    public override string ToString() => nameof(ViewLink);
}
