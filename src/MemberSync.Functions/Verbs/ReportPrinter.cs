using System.Text.Json;

namespace MemberSync.Functions.Verbs;

/// <summary>Shows a report as it comes: faulty rows and the sums on the output, how far it is as progress.</summary>
internal sealed class ReportPrinter(TextWriter output, TextWriter progress)
{
    private const int RowsPerNotice = 10_000;
    private const int NotDone = 1;
    private const int WithFaults = 3;

    /// <summary>The exit status.</summary>
    public async Task<int> PrintAsync(TextReader report, CancellationToken cancellationToken)
    {
        var rows = 0;
        while (await report.ReadLineAsync(cancellationToken) is { } text)
        {
            using var json = JsonDocument.Parse(text);
            var line = json.RootElement;
            if (line.TryGetProperty("done", out var done))
            {
                await output.WriteLineAsync(text);
                return !done.GetBoolean() ? NotDone : line.GetProperty("faulty").GetInt64() > 0 ? WithFaults : 0;
            }

            if (line.GetProperty("faults").GetArrayLength() > 0)
            {
                var faults = string.Join("; ", line.GetProperty("faults").EnumerateArray());
                await output.WriteLineAsync($"row {line.GetProperty("row")}, member {line.GetProperty("member")}: {faults}");
            }

            if (++rows % RowsPerNotice == 0)
            {
                await progress.WriteLineAsync($"{rows} rows");
            }
        }

        return await RefuseAsync("The report broke off. Send the file again: what was taken has no second effect.");
    }

    public async Task<int> RefuseAsync(string why)
    {
        await progress.WriteLineAsync(why);
        return NotDone;
    }
}
