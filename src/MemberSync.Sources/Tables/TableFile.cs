namespace MemberSync.Sources.Tables;

/// <summary>Opens files by what is in them, because names and declared types are often wrong.</summary>
public static class TableFile
{
    private const string SaveAnew = "open it in a spreadsheet program and save it as .xlsx or .csv";

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0];

    /// <param name="stream">Stands at its beginning, can be sought, and stays the caller's.</param>
    /// <param name="sheet">Which sheet of a workbook; null: the first.</param>
    /// <exception cref="TableException">It is no table.</exception>
    public static ITable Open(Stream stream, string? sheet)
    {
        Span<byte> start = stackalloc byte[4];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (length == 0)
        {
            throw new TableException("the file is empty; export it anew");
        }

        if (start.StartsWith(OldOffice))
        {
            throw new TableException($"the file is an old .xls or is protected by a password; {SaveAnew}");
        }

        if (start.StartsWith("%PDF"u8) || start.StartsWith("<"u8))
        {
            throw new TableException($"the file is a printed report or a web page, whatever its name says; {SaveAnew}");
        }

        return start.StartsWith(Zip) ? SheetReader.Open(stream, sheet) : new CsvReader(stream);
    }
}
