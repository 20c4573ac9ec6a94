using System.Globalization;
using System.Text;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Api.Tables;

namespace MemberSync.Functions.Api.Files;

/// <summary>A report as CSV, for people. No cell of it is taken for a formula, whatever the file held.</summary>
internal sealed class TableReport(Stream stream) : IFileReport
{
    public const string MediaType = "text/csv";

    private bool _isBegun;

    public Task WriteAsync(FileLineBody line, CancellationToken cancellationToken) => WriteAsync(
        [line.Row?.ToString(CultureInfo.InvariantCulture), line.Member, line.Outcome, string.Join("; ", line.Faults)],
        cancellationToken);

    public Task WriteAsync(FileTotalsBody totals, CancellationToken cancellationToken) => WriteAsync(
        [
            null,
            null,
            totals.Done ? "done" : "broken off",
            $"created {totals.Created}, changed {totals.Changed}, unchanged {totals.Unchanged}, faulty {totals.Faulty}, "
                + $"erased {totals.Erased}, removed {totals.Removed}{(totals.Note is { } note ? $"; {note}" : "")}",
        ],
        cancellationToken);

    public Task FlushAsync(CancellationToken cancellationToken) => stream.FlushAsync(cancellationToken);

    private async Task WriteAsync(string?[] fields, CancellationToken cancellationToken)
    {
        // The mark tells spreadsheets that it is UTF-8.
        var heading = _isBegun ? "" : $"\uFEFF{CsvText.Line("row", "member", "outcome", "faults")}";
        _isBegun = true;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(heading + CsvText.Line(fields)), cancellationToken);
    }
}
