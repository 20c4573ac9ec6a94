using System.Runtime.CompilerServices;

namespace MemberSync.Sources.Tables;

/// <summary>
/// Reads a table as spreadsheets and CRMs write it, record by record: with commas, semicolons, tabs or bars, in UTF-8,
/// UTF-16 with its mark, or Windows-1252.
/// </summary>
public sealed class CsvReader(Stream stream) : ITable
{
    private const int BufferSize = 16 * 1024;
    private const int MaxField = 32 * 1024;

    /// <summary>The line on which a quotation mark is never closed, where reading ended; else null.</summary>
    public long? BrokenAt { get; private set; }

    public string? Broken => BrokenAt is { } line
        ? $"a quotation mark that begins on line {line} is never closed; correct that line, or export the table anew"
        : null;

    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(
            stream, Windows1252Fallback.Utf8, detectEncodingFromByteOrderMarks: true, BufferSize, leaveOpen: true);
        var buffer = new char[BufferSize];
        CsvScanner? scanner = null;
        while (await text.ReadBlockAsync(buffer, cancellationToken) is var count and > 0)
        {
            scanner ??= new CsvScanner(Delimiter.Of(buffer.AsSpan(0, count)));
            for (var i = 0; i < count; i++)
            {
                if (scanner.Take(buffer[i]) is { } record && !Delimiter.IsNamedBy(record))
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

        BrokenAt = scanner is { IsQuoted: true } ? scanner.BegunOn : null;
        if (BrokenAt is null && scanner?.End() is { } last)
        {
            yield return last;
        }
    }
}
