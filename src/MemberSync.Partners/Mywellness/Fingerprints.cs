using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What there is to tell of a member, per facet, and its fingerprints: SHA-256 of the facet's values, in base 64.
/// They are stored; another text for the same values would send every member again.
/// </summary>
internal static class Fingerprints
{
    private const char Separator = '\u001f';

    public static string Profile(Member member) => Hash(
        member.FirstName,
        member.LastName,
        member.Gender?.ToString(),
        member.DateOfBirth?.ToString("yyyy-MM-dd"),
        member.Email);

    /// <summary>Null when neither address nor telephone is known: then there is nothing to send.</summary>
    public static string? Contact(Member member)
    {
        string?[] values = [Street(member.Address), member.Address?.Zip, member.Address?.City, member.Phone];
        return values.All(string.IsNullOrWhiteSpace) ? null : Hash(values);
    }

    public static string AccessDevices(ImmutableArray<string> cards) => Hash([.. cards]);

    /// <summary>Of the address alone: another photograph has another address, as gym systems do it (inferred).</summary>
    public static string Photo(string address) => Hash(address);

    public static string Groups(ImmutableArray<string> groups) => Hash([.. groups]);

    /// <summary>Tag <c>#NewJoiner</c> stands for the group <c>NewJoiner</c> (published by an integrator).</summary>
    public static ImmutableArray<string> GroupsOf(Member member) =>
    [
        .. member.Tags
            .Select(tag => tag.StartsWith('#') ? tag[1..] : tag)
            .Where(group => !string.IsNullOrWhiteSpace(group))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Street and number on one line, as the partner's one address field holds them.</summary>
    public static string? Street(Address? address) =>
        string.IsNullOrWhiteSpace(address?.Street) ? null : $"{address.Street} {address.Number}".Trim();

    // An absent value and an empty one are the same to the partner: neither is sent.
    private static string Hash(params string?[] values) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, values))));
}
