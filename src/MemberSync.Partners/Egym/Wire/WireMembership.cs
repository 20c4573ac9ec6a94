namespace MemberSync.Partners.Egym.Wire;

/// <param name="MembershipId">Our id of the person; unique in the chain.</param>
/// <param name="MembershipType"><c>BASIC</c>, <c>PREMIUM</c>, <c>PROSPECT</c> or <c>CORPORATE_FITNESS</c>.</param>
/// <param name="EndOfContract">With automatic renewal the day on which it would end if it were cancelled now.</param>
/// <param name="MembershipSubType">At most 128 characters.</param>
/// <param name="AgreementNumber">The contract's number.</param>
internal sealed record WireMembership(
    string? MembershipId,
    string? MembershipType,
    string? StartOfContract,
    string? EndOfContract,
    string? MembershipSubType,
    string? AgreementNumber);
