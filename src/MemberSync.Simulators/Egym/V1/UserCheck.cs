using System.Net.Mail;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.V1;

/// <summary>What gymapi v1 holds against a published person; stricter than the partner where it is silent.</summary>
internal static class UserCheck
{
    private const int LongestBody = 16 * 1024 * 1024;

    public static ApiError? Of(UserBody user, int length) =>
        length > LongestBody ? Fault(413, "The body is too large")
        : user.Texts.Any(text => text is { Length: 0 }) ? Fault(400, "A text is empty; leave out what is not known")
        : user is not { MembershipId: not null, EMail: not null, FirstName: not null, LastName: not null }
            ? Fault(400, "membershipId, eMail, firstName and lastName are required")
        : user.Gender is not ("MALE" or "FEMALE") ? Fault(400, "gender must be MALE or FEMALE")
        : user.MembershipStatus is not (null or "BASIC" or "PREMIUM" or "PROSPECT") ? Fault(400, "membershipStatus is unknown")
        : !user.EMail.All(char.IsAscii) || !MailAddress.TryCreate(user.EMail, out _) ? Fault(400, "eMail is invalid")
        : !IsDay(user.DateOfBirth) || !IsDay(user.StartOfContract) || !IsDay(user.EndOfContract) ? Fault(400, "A date is malformed")
        : string.CompareOrdinal(user.StartOfContract, user.EndOfContract ?? "9999") > 0
            ? Fault(400, "endOfContract must not be before startOfContract")
        : user.RfidList?.All(IsRfid) == false ? Fault(400, "rfidList holds what is no RFID")
        : user.ImageData is { } image && !IsImage(image) ? Fault(415, "imageData is neither JPEG nor PNG")
        : null;

    public static ApiError Fault(int status, string text) => new(status, "", text);

    private static bool IsDay(string? day) => day is null || DateOnly.TryParseExact(day, "yyyy-MM-dd", out _);

    private static bool IsRfid(string card) => card.StartsWith("0x", StringComparison.Ordinal)
        && card.Length is > 2 && card.Length % 2 == 0 && card.Skip(2).All(char.IsAsciiHexDigit);

    private static bool IsImage(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count)
            && (bytes.AsSpan(0, count).StartsWith<byte>([0xFF, 0xD8, 0xFF])
                || bytes.AsSpan(0, count).StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]));
    }
}
