using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi;

/// <summary>Spivi's ids of a person.</summary>
internal static class ClientIds
{
    /// <summary>The number by which classes know the person.</summary>
    public const string ClientId = "clientId";

    /// <summary>The e-mail address by which Spivi's client operations know the person.</summary>
    public const string Username = "username";

    private const int MaxDigits = 20;

    public static bool IsClientId(string? id) => id is { Length: > 0 and <= MaxDigits } && id.All(char.IsAsciiDigit);

    /// <summary>
    /// The address by which Spivi is asked for the person. While it is not known whether a client was added, it is the
    /// one under which it was to be, whatever the gym system says by now. Null: the member has none.
    /// </summary>
    public static string? AddressOf(Member member, Link link) => link.Ids.GetValueOrDefault(Username)
        ?? (link.InDoubt ? link.Unsure.GetValueOrDefault(Facet.Email) : null)
        ?? member.Email;

    public static bool IsUsername(string text) => EmailAddress.IsWellFormed(text);
}
