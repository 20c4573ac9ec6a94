namespace MemberSync.Partners.Egym.Wire;

/// <summary>All cards that were assigned over this interface; none takes them all back.</summary>
internal sealed record WireRfids(IReadOnlyList<WireRfid> Rfids);
