using System.Collections.Immutable;
using System.Text;

namespace MemberSync.Storage.Azure.Tables;

/// <summary>
/// Reads the multipart answer to a batch: one part per write when it was stored, or one part that says what was in the
/// way. Anything else, above all a text that was cut off, is an answer that was lost.
/// </summary>
internal static class BatchReader
{
    public static BatchAnswer Read(ReadOnlyMemory<byte> body, ImmutableArray<bool> deletes)
    {
        var parts = Parts(Encoding.UTF8.GetString(body.Span));
        if (parts is [{ Status: >= 300 } failed])
        {
            return Failed(failed, deletes.Length);
        }

        if (parts.Count != deletes.Length || parts.Any(part => part.Status is < 200 or >= 300))
        {
            return new BatchAnswer.Lost($"{parts.Count} answers to {deletes.Length} writes");
        }

        var etags = parts.Select((part, index) => deletes[index] ? "" : part.ETag).ToImmutableArray();
        return etags.Where((etag, index) => !deletes[index] && !ETags.IsIssued(etag)).Any()
            ? new BatchAnswer.Lost("an answer without an ETag")
            : new BatchAnswer.Stored(etags);
    }

    /// <summary>What a failure says about a batch as a whole, or about the one of its writes that failed.</summary>
    public static BatchAnswer Failed(int status, TableError error, int writes) => (status, error.Code) switch
    {
        (429, _) or (503, "ServerBusy") or (409, "TableBeingDeleted") =>
            new BatchAnswer.NotNow($"{status} {error.Code}"),
        // A time-out inside the service, or a proxy that lost it: what the service did is not known.
        ( >= 500 or 408, _) => new BatchAnswer.Lost($"{status} {error.Code}"),
        _ => new BatchAnswer.Refused(IndexOf(error, writes), status, error.Code),
    };

    private static BatchAnswer Failed(Part part, int writes) =>
        Failed(part.Status, TableError.Parse(Encoding.UTF8.GetBytes(part.Body)), writes);

    // The message begins with the number of the write: "1:The specified entity already exists."
    private static int IndexOf(TableError error, int writes)
    {
        var colon = error.Message.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && int.TryParse(error.Message.AsSpan(0, colon), out var index) && index >= 0 && index < writes)
        {
            return index;
        }

        return writes == 1 ? 0 : -1;
    }

    private static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                parts.Add(ReadPart(line, lines));
            }
        }

        return parts;
    }

    private static Part ReadPart(string statusLine, StringReader lines)
    {
        const string Header = "ETag:";
        var etag = "";
        string? line;
        while ((line = lines.ReadLine()) is { Length: > 0 } && !line.StartsWith("--", StringComparison.Ordinal))
        {
            etag = line.StartsWith(Header, StringComparison.OrdinalIgnoreCase) ? line[Header.Length..].Trim() : etag;
        }

        var body = line is { Length: 0 } ? ReadBody(lines) : "";
        _ = int.TryParse(statusLine.Split(' ')[1], out var status);
        return new Part(status, etag, body);
    }

    private static string ReadBody(StringReader lines)
    {
        var body = new StringBuilder();
        while (lines.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.Append(line);
        }

        return body.ToString();
    }

    private sealed record Part(int Status, string ETag, string Body);
}
