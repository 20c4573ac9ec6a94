using System.Runtime.CompilerServices;

namespace MemberSync.Functions.Api.Tables;

/// <summary>
/// Reads a table as spreadsheets and CRMs write it, record by record: with commas, semicolons or tabs, in UTF-8, UTF-16
/// with its mark, or Windows-1252. Memory is bounded whatever its length.
/// </summary>
internal sealed class CsvReader(Stream stream)
{
    private const int BufferSize = 16 * 1024;
    private const int MaxField = 32 * 1024;

    /// <summary>The line on which a quotation mark is never closed, where reading ended; else null.</summary>
    public long? BrokenAt { get; private set; }

    public async IAsyncEnumerable<CsvRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(
            stream, Windows1252Fallback.Utf8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        var buffer = new char[BufferSize];
        CsvScanner? scanner = null;
        while (await text.ReadBlockAsync(buffer, cancellationToken) is var count and > 0)
        {
            scanner ??= new CsvScanner(DelimiterOf(buffer.AsSpan(0, count)));
            for (var i = 0; i < count; i++)
            {
                if (scanner.Take(buffer[i]) is { } record)
                {
                    yield return record;
                }
            }

            if (scanner.FieldLength > MaxField)
            {
                BrokenAt = scanner.BegunOn;
                yield break;
            }
        }

        if (scanner?.End() is { } last)
        {
            yield return last;
        }
    }

    // The one that the heading has most of; headings hold none of them otherwise.
    private static char DelimiterOf(ReadOnlySpan<char> text)
    {
        var heading = text[..(text.IndexOf('\n') is var end and >= 0 ? end : text.Length)];
        var (commas, semicolons, tabs) = (heading.Count(','), heading.Count(';'), heading.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
