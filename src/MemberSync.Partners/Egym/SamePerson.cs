using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>
/// Whether an account is a member's own. eGym asks for a look at both and gives no rule, so this one is ours: names and
/// date of birth agree; or our id, and at least one of names, date of birth and e-mail address. An id alone may be
/// another club's of the chain.
/// </summary>
internal static class SamePerson
{
    public static bool Is(WireAccount member, WireAccount account)
    {
        var names = Agree(member.FirstName, account.FirstName) && Agree(member.LastName, account.LastName);
        var birth = Agree(member.DateOfBirth, account.DateOfBirth);
        var isOurs = account.Membership?.MembershipId == member.Membership?.MembershipId;
        return (names && birth) || (isOurs && (names || birth || Agree(member.Email, account.Email)));
    }

    // What is not known agrees with nothing.
    private static bool Agree(string? one, string? other) => Plain(one) is { Length: > 0 } text && text == Plain(other);

    private static string Plain(string? text) =>
        string.Join(' ', (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
