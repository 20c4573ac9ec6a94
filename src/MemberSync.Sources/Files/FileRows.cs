using MemberSync.Core.Sources;
using MemberSync.Engine.Files;
using MemberSync.Sources.Tables;

namespace MemberSync.Sources.Files;

/// <summary>Reads a file of a source as rows of members.</summary>
public static class FileRows
{
    /// <summary>
    /// The file's rows, read one after the other. A file that cannot be read to its end ends with a faulty row that says
    /// why; blank rows are left out.
    /// </summary>
    /// <param name="source">Of kind <c>file</c>, with a sound mapping.</param>
    /// <param name="file">Stands at its beginning, and can be sought.</param>
    /// <exception cref="TableException">
    /// The file is no table, or its headings do not fit. The message is for whoever made the file.
    /// </exception>
    public static async Task<IAsyncEnumerable<FileRow>> OpenAsync(
        Source source, Stream file, CancellationToken cancellationToken)
    {
        var (mapping, _) = FileMappingReader.Read(source.Mapping);
        var table = TableFile.Open(file, mapping.Sheet);
        var rows = table.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        var (layout, faults) = FileHeadings.Read(await HeadingAsync(table, rows, mapping), mapping);
        if (!faults.IsEmpty)
        {
            throw new TableException(string.Join("; ", faults));
        }

        var prefix = source.Settings.GetValueOrDefault(Source.MemberPrefix, "");
        return ReadAsync(table, rows, new FileRowReader(layout, mapping, prefix));
    }

    private static async Task<TableRow> HeadingAsync(ITable table, IAsyncEnumerator<TableRow> rows, FileMapping mapping)
    {
        while (await rows.MoveNextAsync())
        {
            if (mapping.HeadingLine is { } line ? rows.Current.Line >= line : !rows.Current.IsBlank)
            {
                return rows.Current;
            }
        }

        throw new TableException(table.Broken ?? "the file has no line with headings; export it anew");
    }

    private static async IAsyncEnumerable<FileRow> ReadAsync(
        ITable table, IAsyncEnumerator<TableRow> rows, FileRowReader reader)
    {
        await using (rows)
        {
            var line = 0L;
            while (await rows.MoveNextAsync())
            {
                line = rows.Current.Line;
                if (!rows.Current.IsBlank)
                {
                    yield return reader.Read(rows.Current);
                }
            }

            if (table.Broken is { } broken)
            {
                yield return new FileRow(line + 1, null, "", null, [broken]);
            }
        }
    }
}
