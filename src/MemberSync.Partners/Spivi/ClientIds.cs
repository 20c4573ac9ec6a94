using MemberSync.Core.Members;

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

    public static bool IsUsername(string text) => EmailAddress.IsWellFormed(text);
}
