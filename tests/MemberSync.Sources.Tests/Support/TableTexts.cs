using System.Text;
using MemberSync.Sources.Tables;

namespace MemberSync.Sources.Tests.Support;

/// <summary>Reads tables into texts like "2: a|b".</summary>
internal static class TableTexts
{
    public static async Task<List<string>> RowsAsync(this ITable table) => await table.ReadAsync(CancellationToken.None)
        .Select(row => $"{row.Line}: {string.Join('|', row.Fields)}")
        .ToListAsync();

    public static Task<List<string>> RowsAsync(this string text) => RowsAsync(Open(Encoding.UTF8.GetBytes(text)));

    public static ITable Open(byte[] file, string? sheet = null) => TableFile.Open(new MemoryStream(file), sheet);
}
