using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>A link that was just made for a member.</summary>
/// <param name="Address">Shown this once.</param>
public sealed record ViewLinkModel(Club Club, TimeZoneInfo Zone, MemberId Member, string Address, DateTimeOffset ExpiresAt)
{
    /// <summary>Shows no address.</summary>
    public override string ToString() => nameof(ViewLinkModel);
}
