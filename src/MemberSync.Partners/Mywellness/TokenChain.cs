namespace MemberSync.Partners.Mywellness;

/// <summary>
/// A session. Each answer brings the token for the next call (seen in two clients); whether an older one stays valid is
/// not known, so that only one call at a time uses a chain.
/// </summary>
/// <param name="FacilityId">The facility's id in paths, as the log-in gave it.</param>
/// <param name="EndsAt">From then on the newest token is not used any more.</param>
internal sealed record TokenChain(string FacilityId, string Token, DateTimeOffset EndsAt)
{
    public override string ToString() => nameof(TokenChain);
}
