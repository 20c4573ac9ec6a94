using System.Text.Json;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Reading;

/// <summary>Opens the JSON of webhooks. Nothing that a source sends makes this throw.</summary>
internal static class SourceBody
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>Gives the JSON to <paramref name="then"/>, or says where it breaks off.</summary>
    public static SourceReading Read(ReadOnlyMemory<byte> body, Func<JsonElement, SourceReading> then)
    {
        JsonDocument document;
        try
        {
            // Some systems begin their UTF-8 with a mark.
            document = JsonDocument.Parse(body.Span.StartsWith(Mark) ? body[Mark.Length..] : body);
        }
        catch (JsonException broken)
        {
            return new SourceReading.Rejected(
                [$"the body is not JSON: it breaks off at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}"]);
        }

        using (document)
        {
            try
            {
                return then(document.RootElement);
            }
            catch (InvalidOperationException) when (HasSurrogates(document.RootElement))
            {
                // Half of a pair parses as JSON, and is read as text in vain.
                return new SourceReading.Rejected(["the body has text that is not valid Unicode"]);
            }
        }
    }

    private static bool HasSurrogates(JsonElement json) =>
        json.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase);
}
