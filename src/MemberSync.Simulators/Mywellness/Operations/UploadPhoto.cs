using System.Security.Cryptography;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Wire;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>Replaces a person's photograph (assumed): a JPEG or PNG in base 64.</summary>
internal static class UploadPhoto
{
    public static Answer Run(AccountBook accounts, string facilityUserId, BodyReader body)
    {
        if (accounts.ByFacilityUserId(facilityUserId) is not { } account)
        {
            return Answer.Fail(ApiError.NotFound("facilityUserId"));
        }

        var image = Read(body);
        var faults = body.Faults();
        if (!faults.IsEmpty)
        {
            return Answer.Fail(faults);
        }

        account.Photo = Convert.ToHexStringLower(SHA256.HashData(image));
        return Answer.Success();
    }

    private static byte[] Read(BodyReader body)
    {
        if (body.Text("photo", required: true) is not { } text)
        {
            return [];
        }

        var image = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, image, out var length) || !IsImage(image.AsSpan(0, length)))
        {
            body.Refuse("photo", "must be a JPEG or PNG in base 64");
        }

        return image[..length];
    }

    private static bool IsImage(ReadOnlySpan<byte> image) =>
        image.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || image.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]);
}
