namespace MemberSync.Core.Links;

/// <summary>
/// An account at the partner that stands in a member's way: it has what may exist once only, as an e-mail address. It may
/// be the same person's.
/// </summary>
/// <param name="Account">The partner's id of it; null as long as the partner has not named it.</param>
/// <param name="Basis">
/// The fingerprint of what the member was when the account was met. Other data may meet no account: a plan asks anew then.
/// </param>
/// <param name="ToBeRemoved">An operator has decided that this account gives way.</param>
public sealed record Rival(string? Account, string Basis, bool ToBeRemoved = false);
