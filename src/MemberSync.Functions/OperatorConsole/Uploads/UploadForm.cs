using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MemberSync.Functions.OperatorConsole.Uploads;

/// <summary>
/// A form with a large file, read as it comes: first the small fields, in the order of the page, and then the file. Nothing
/// of the file is kept here.
/// </summary>
internal sealed class UploadForm
{
    private const int MostFields = 10;
    private const int LongestField = 1024;
    private const int LongestBoundary = 100;

    private readonly MultipartReader _reader;
    private readonly Dictionary<string, string> _fields = [];

    private UploadForm(MultipartReader reader)
    {
        _reader = reader;
    }

    /// <summary>Stands before the file's first byte; null: the form holds none.</summary>
    public Stream? File { get; private set; }

    /// <summary>A field that came before the file; empty: it did not.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, string.Empty);

    /// <summary>Reads up to the file. Null: this is no form with a file, or is not as the console's pages send it.</summary>
    public static async Task<UploadForm?> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return null;
        }

        try
        {
            var form = new UploadForm(new MultipartReader(boundary.Value!, request.Body));
            return await form.ReadFieldsAsync(cancellationToken) ? form : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private async Task<bool> ReadFieldsAsync(CancellationToken cancellationToken)
    {
        for (var count = 0; count <= MostFields; count++)
        {
            if (await _reader.ReadNextSectionAsync(cancellationToken) is not { } section)
            {
                return true;
            }

            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part))
            {
                return false;
            }

            if (part.IsFileDisposition())
            {
                File = section.Body;
                return true;
            }

            _fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = await TextAsync(section.Body, cancellationToken);
        }

        return false;
    }

    private static async Task<string> TextAsync(Stream body, CancellationToken cancellationToken)
    {
        var bytes = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length < bytes.Length ? Encoding.UTF8.GetString(bytes, 0, length) : throw new InvalidDataException("A field is too long.");
    }
}
