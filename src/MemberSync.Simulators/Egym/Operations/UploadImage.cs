using System.Security.Cryptography;
using System.Text;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Egym.Operations;

/// <summary>Takes the one part <c>file</c> of a form, a JPEG or PNG, whose length was told before.</summary>
internal static class UploadImage
{
    private const int Largest = 16 * 1024 * 1024;

    public static Result Run(Account account, SimRequest request)
    {
        const string marker = "boundary=";
        var type = request.Header("Content-Type") ?? "";
        var at = type.IndexOf(marker, StringComparison.Ordinal);
        if (!type.StartsWith("multipart/form-data", StringComparison.Ordinal) || at < 0)
        {
            return ApiError.Malformed("The body must be multipart/form-data");
        }

        if (request.Header("Content-Length") is null)
        {
            return ApiError.Malformed("Content-Length is required");
        }

        var part = Part(request.Body, type[(at + marker.Length)..].Trim('"'));
        if (part is null || part.Length > Largest || !IsImage(part))
        {
            return ApiError.Invalid([new FieldFault("file", "must be a JPG, JPEG or PNG of at most 16 MB")]);
        }

        account.Photo = Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(part)));
        return Result.Nothing;
    }

    // The body was read byte by byte as Latin 1.
    private static string? Part(string body, string boundary)
    {
        var head = $"--{boundary}\r\n";
        var begins = body.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var ends = body.IndexOf($"\r\n--{boundary}--", StringComparison.Ordinal);
        return body.StartsWith(head, StringComparison.Ordinal) && begins > 0 && ends > begins
            && body[..begins].Contains("name=\"file\"", StringComparison.Ordinal)
            ? body[(begins + 4)..ends]
            : null;
    }

    private static bool IsImage(string image) =>
        image.StartsWith("\u00ff\u00d8\u00ff", StringComparison.Ordinal)
        || image.StartsWith("\u0089PNG", StringComparison.Ordinal);
}
