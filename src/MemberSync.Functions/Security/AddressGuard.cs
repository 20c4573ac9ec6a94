using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace MemberSync.Functions.Security;

/// <summary>
/// Keeps connections from reaching into the network that the hub runs in. Addresses are names under https; where the
/// names lead is looked at again whenever a connection is opened.
/// </summary>
/// <param name="allowLoopback">Permits http to 127.0.0.1 with a port, for development.</param>
internal sealed class AddressGuard(bool allowLoopback)
{
    private static readonly string[] InnerNames =
        ["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa"];

    /// <summary>The address as a URI, or in <paramref name="fault"/> what is wrong with it and what to write.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? fault)
    {
        fault = Fault(text, out address);
        return fault is null && address is not null;
    }

    /// <summary>Whether a connection may be opened to this resolved address of the host.</summary>
    public bool Lets(string host, IPAddress resolved) =>
        PublicAddress.Contains(resolved)
        || (allowLoopback && host == "127.0.0.1" && resolved.Equals(IPAddress.Loopback));

    private string? Fault(string text, out Uri? address)
    {
        // Beyond ASCII there are other digits and full stops, which resolvers read as the usual ones.
        address = null;
        if (!Ascii.IsValid(text) || !Uri.TryCreate(text, UriKind.Absolute, out address) || address.Host.Length == 0)
        {
            return "is not an address in plain letters; write it as https://api.partner.example";
        }

        if (address.UserInfo.Length > 0 || text.Contains('@', StringComparison.Ordinal))
        {
            return "must not hold a user name or password; credentials have their own fields";
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return "must not have a query or a fragment";
        }

        return IsLoopback(text, address) ? null : PublicFault(address);
    }

    // Exactly this spelling: other forms of the same number are what attackers write.
    private bool IsLoopback(string text, Uri address) =>
        allowLoopback && address.Scheme == Uri.UriSchemeHttp
        && text.StartsWith($"http://127.0.0.1:{address.Port}", StringComparison.Ordinal);

    private static string? PublicFault(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            return "must start with https://";
        }

        var labels = address.Host.Split('.');
        if (address.HostNameType != UriHostNameType.Dns || char.IsAsciiDigit(labels[^1].FirstOrDefault()))
        {
            return "must name the partner's host; IP addresses are not taken";
        }

        var isInner = InnerNames.Contains(labels[^1], StringComparer.OrdinalIgnoreCase);
        return labels.Length < 2 || labels[^1].Length == 0 || isInner
            ? "must be a public name, such as api.partner.example; names of the inner network are not taken"
            : null;
    }
}
