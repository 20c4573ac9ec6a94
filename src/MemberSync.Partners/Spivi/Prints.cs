using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Members;

namespace MemberSync.Partners.Spivi;

/// <summary>
/// Fingerprints of what there is to tell of a member: SHA-256 of the values, in base 64. They are stored; another text
/// for the same values would send every member again.
/// </summary>
internal static class Prints
{
    private const char Separator = '\u001f';

    public static string Profile(Member member) => Hash(member.FirstName, member.LastName);

    /// <summary>Null when nothing of it is known: then there is nothing to send.</summary>
    public static string? Contact(Member member) => HashOrNull(Street(member.Address), member.Address?.City, member.Phone);

    /// <summary>Null when nothing of it is known.</summary>
    public static string? Body(BodyFigures? body) => HashOrNull(
        Text(body?.WeightKg), Text(body?.HeightCm), Text(body?.FtpWatts), Text(body?.RestingHeartRate),
        Text(body?.ThresholdHeartRate));

    /// <summary>Under which address the partner was asked whether it knows the person.</summary>
    public static string Lookup(string username) => Hash(EmailAddress.Normalize(username));

    /// <summary>Street and number on one line, as the partner's one address field holds them (inferred).</summary>
    public static string? Street(Address? address) =>
        string.IsNullOrWhiteSpace(address?.Street) ? null : $"{address.Street} {address.Number}".Trim();

    public static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? HashOrNull(params string?[] values) =>
        values.All(string.IsNullOrWhiteSpace) ? null : Hash(values);

    private static string Hash(params string?[] values) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(Separator, values))));
}
