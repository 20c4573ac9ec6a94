using System.Security.Cryptography;
using System.Text;

namespace MemberSync.Partners.Egym;

/// <summary>A photograph as the one part of a form, which is how eGym takes it (published).</summary>
internal static class ImageForm
{
    private const byte FirstOfPng = 0x89;

    public static EgymRequest Of(string path, ReadOnlyMemory<byte> image)
    {
        // The hash of the image cannot stand in the image.
        var boundary = Convert.ToHexString(SHA256.HashData(image.Span));
        var (type, ending) = image.Span[0] == FirstOfPng ? ("image/png", "png") : ("image/jpeg", "jpg");
        var head = $"--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.{ending}\"\r\n"
            + $"Content-Type: {type}\r\n\r\n";
        byte[] body =
        [
            .. Encoding.ASCII.GetBytes(head), .. image.Span, .. Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
        return new EgymRequest(HttpMethod.Put, path, body, $"multipart/form-data; boundary={boundary}");
    }
}
