using MemberSync.Engine.Ports;

namespace MemberSync.Secrets.KeyVault;

/// <summary>
/// Names secrets so that people find them in the vault's list: <c>northclub-connection-crm-9</c>. The number is
/// the length of the club's name, without which <c>a-b</c> and <c>a</c> could share a name, as names may hold hyphens.
/// A name has at most 95 of the vault's 127 letters, all small, since the vault takes capitals for the same.
/// </summary>
internal static class VaultName
{
    public static string Of(SecretPlace place)
    {
        var club = place.Club.ToString();
        return $"{club}-{place.Kind}-{place.Name}-{club.Length}";
    }
}
