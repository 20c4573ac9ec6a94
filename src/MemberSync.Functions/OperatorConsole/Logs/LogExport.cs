using System.Globalization;
using System.Text;
using MemberSync.Engine.Logs;
using MemberSync.Functions.Api.Tables;

namespace MemberSync.Functions.OperatorConsole.Logs;

/// <summary>Writes a log as a table.</summary>
internal static class LogExport
{
    /// <summary>How many lines are read at once.</summary>
    public const int PageSize = 1000;

    /// <param name="read">Reads a page, from where the last one ended; null at the start.</param>
    public static async Task WriteAsync(Stream stream, Func<string?, Task<LogPage>> read)
    {
        // The mark tells spreadsheets that it is UTF-8.
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await text.WriteAsync(CsvText.Line("at", "level", "code", "member", "text", "by"));
        for (string? after = null; ;)
        {
            var page = await read(after);
            foreach (var line in page.Lines)
            {
                await text.WriteAsync(CsvText.Line(
                    line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
                    line.Level.ToString().ToLowerInvariant(),
                    line.Code,
                    line.Member?.ToString(),
                    line.Text,
                    line.By));
            }

            if (page.After is null)
            {
                return;
            }

            after = page.After;
        }
    }
}
