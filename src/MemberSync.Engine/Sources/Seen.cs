using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Sources;

/// <summary>A subject as it once was at the source.</summary>
/// <param name="Print">Changes with all that the source tells of it.</param>
internal sealed record Seen(SourceSubject Subject, string Print)
{
    private const int PrintLength = 16;

    // Where a booking has no time of its own, or a change no id, none is counted.
    public static Seen Of(SourceRecord record)
    {
        var text = new StringBuilder();
        foreach (var change in record.Changes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{change.Type}|{string.Join(',', change.Fields)}|")
                .Append(Encoding.UTF8.GetString(RowJson.Write(change.Told, RowJson.Default.Member).Span))
                .Append('|')
                .Append(change.Class is { } told
                    ? $"{told.Guest}|{told.Seat}|{Encoding.UTF8.GetString(RowJson.Write(told.Told, RowJson.Default.ClassSession).Span)}"
                    : string.Empty)
                .Append('\n');
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new Seen(record.Subject, hash[..PrintLength]);
    }
}
