namespace MemberSync.Secrets.KeyVault;

/// <summary>Tells addresses of vaults from others: credentials go there, and the token that opens all of them.</summary>
public static class VaultAddress
{
    // Azure's public cloud, China, and US government.
    // https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#dns-suffixes-for-object-identifiers
    private static readonly string[] Suffixes = [".vault.azure.net", ".vault.azure.cn", ".vault.usgovcloudapi.net"];

    /// <summary>What is wrong with the address and what to write; null when it is one of a vault.</summary>
    public static string? Fault(Uri address, bool allowLoopback) =>
        !address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps
            ? "must start with https://"
        : address.PathAndQuery != "/" || address.UserInfo.Length > 0 || address.Fragment.Length > 0
            ? "must end after the host"
        : IsVault(address) || (allowLoopback && address.IsLoopback) ? null
            : $"must name a vault, such as https://name{Suffixes[0]}";

    private static bool IsVault(Uri address) => address.IsDefaultPort && Suffixes.Any(suffix =>
        address.Host.EndsWith(suffix, StringComparison.Ordinal)
        && address.Host.Length > suffix.Length
        && !address.Host[..^suffix.Length].Contains('.', StringComparison.Ordinal));
}
