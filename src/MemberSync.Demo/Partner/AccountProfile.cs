namespace MemberSync.Demo.Partner;

/// <summary>What an account tells of the person, as far as the demo looks at it.</summary>
internal sealed record AccountProfile(AccountMembership? Membership);
