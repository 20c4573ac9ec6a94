namespace MemberSync.Partners.Egym.V1.Wire;

/// <summary>What of an answer is read: the user's id, or the text of an error.</summary>
internal sealed record WireReply(string? UserId, string? ErrorText)
{
    public override string ToString() => nameof(WireReply);
}
