using System.Text.Json;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>Shows a report as it comes: faulty rows and the sums on the output, how far it is as progress.</summary>
internal sealed class ReportPrinter(Paper paper, bool isJson)
{
    public const string Again = "Send the file again: what was taken has no second effect.";

    private const int RowsPerNotice = 10_000;

    /// <summary>The exit status.</summary>
    public async Task<int> PrintAsync(TextReader report, CancellationToken cancellationToken)
    {
        var rows = 0;
        while (await report.ReadLineAsync(cancellationToken) is { } text)
        {
            if (isJson)
            {
                paper.Raw(text);
            }

            using var json = JsonDocument.Parse(text);
            if (json.RootElement.TryGetProperty("done", out _))
            {
                return End(json.RootElement.Deserialize(ApiJson.Wire.FileTotalsBody)!);
            }

            Show(json.RootElement.Deserialize(ApiJson.Wire.FileLineBody)!);
            if (++rows % RowsPerNotice == 0)
            {
                paper.Tell($"{rows} rows");
            }
        }

        throw new VerbFailure(ExitStatus.Failed, $"The report broke off. {Again}");
    }

    private void Show(FileLineBody line)
    {
        if (!isJson && !line.Faults.IsEmpty)
        {
            paper.Line($"row {line.Row}, member {line.Member}: {string.Join("; ", line.Faults)}");
        }
    }

    private int End(FileTotalsBody totals)
    {
        if (!isJson)
        {
            paper.Line($"{totals.Created} created, {totals.Changed} changed, {totals.Unchanged} unchanged, {totals.Removed} removed, "
                + $"{totals.Erased} of erased people left out, {totals.Faulty} faulty.");
        }

        if (totals.Note is { } note && !isJson)
        {
            paper.Line(note);
        }

        return !totals.Done ? ExitStatus.Failed : totals.Faulty > 0 ? ExitStatus.FaultyRows : ExitStatus.Done;
    }
}
