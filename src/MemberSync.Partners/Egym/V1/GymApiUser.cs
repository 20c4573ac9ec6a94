using System.Security.Cryptography;
using System.Text.Json;
using MemberSync.Core.Members;
using MemberSync.Partners.Egym.V1.Wire;

namespace MemberSync.Partners.Egym.V1;

/// <summary>A member as gymapi v1 is to hold it, without cards and photograph. Pure.</summary>
internal static class GymApiUser
{
    public static WireUser Of(Member member, EgymSettings rules)
    {
        var account = Portrait.Of(member, rules);
        return new WireUser
        {
            MembershipId = member.Id.ToString(),
            AgreementNumber = account.Membership?.AgreementNumber,
            MembershipStatus = account.Membership?.MembershipType,
            MembershipSubType = account.Membership?.MembershipSubType,
            Email = account.Email,
            FirstName = account.FirstName,
            LastName = account.LastName,
            DateOfBirth = account.DateOfBirth,
            Gender = account.Gender,
            StartOfContract = account.Membership?.StartOfContract,
            EndOfContract = account.Membership?.EndOfContract,
            Phone = account.Contact?.Phone,
            Street = account.Contact?.Street,
            StreetNumber = account.Contact?.StreetNumber,
            ZipCode = account.Contact?.ZipCode,
            City = account.Contact?.City,
            Country = account.Contact?.Country,
        };
    }

    /// <summary>The same user with a contract that ended the day before, or earlier if it had ended by then.</summary>
    public static WireUser Ended(WireUser user, DateOnly today)
    {
        var yesterday = $"{today.AddDays(-1):yyyy-MM-dd}";
        var end = Earlier(user.EndOfContract, yesterday);
        return user with { StartOfContract = Earlier(user.StartOfContract, end), EndOfContract = end };
    }

    /// <summary>SHA-256 in base 64. Stored: another text for the same user would send everybody again.</summary>
    public static string Fingerprint(WireUser user) => Convert.ToBase64String(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(user, GymApiRequestJson.Default.WireUser)));

    // Days of this form compare as texts.
    private static string Earlier(string? day, string other) =>
        day is not null && string.CompareOrdinal(day, other) < 0 ? day : other;
}
