using System.Collections.Immutable;
using System.Text;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.Matching;
using MemberSync.Functions.Api.Tables;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>What the match workbench does: every decision goes the way of an import, be it one line.</summary>
internal sealed class MatchActs(MatchImport import, PeopleUpload people, MatchUndo undo, PeopleFetch fetch)
{
    /// <param name="decision">As in the table: <c>link</c> and an account, or <c>new</c>.</param>
    public Task<MatchReport> DecideAsync(
        ConnectionView view, (string Member, string Decision, string Version) decision, string by, CancellationToken stopping) =>
        ImportAsync(view, Table([decision]), by, stopping);

    public async Task<MatchReport> ImportAsync(ConnectionView view, Stream table, string by, CancellationToken stopping)
    {
        var (done, problem) = await import.TakeAsync(view, table, by, stopping);
        return done is null
            ? Told(problem!)
            : new MatchReport(
                "Done for {0}; {1} were so already; {2} refused.",
                [done.Done, done.Unchanged, done.Rejected],
                [.. done.Lines.Select(line => $"{line.Member}: {string.Join("; ", line.Errors)}")]);
    }

    /// <summary>Links each of these to the first who is proposed.</summary>
    /// <returns>How many, and why others were not.</returns>
    public async Task<(int Done, ImmutableArray<(string, string)> Whys)> LinkAsync(
        ConnectionView view, ImmutableArray<MatchRow> rows, string by, CancellationToken stopping)
    {
        var table = Table(rows
            .Select(row => (row.Member.Id.ToString(), $"link {row.Proposals[0].Person.Account}", row.Version)));
        var (done, _) = await import.TakeAsync(view, table, by, stopping);
        return (done!.Done, [.. done.Lines.Select(line => (line.Member ?? string.Empty, string.Join("; ", line.Errors)))]);
    }

    public async Task<MatchReport> UploadAsync(ConnectionView view, Stream table, CancellationToken stopping)
    {
        var (stored, problem) = await people.TakeAsync(view, table, stopping);
        return stored is null
            ? Told(problem!)
            : new MatchReport(
                "{0} people of the partner are known now; {1} lines were left out.",
                [stored.Stored, stored.Rejected],
                [.. stored.Lines.Select(line => $"{line.Line}: {string.Join("; ", line.Errors)}")]);
    }

    public async Task<MatchReport> UndoAsync(ConnectionView view, string by, CancellationToken stopping)
    {
        var (undone, left) = await undo.RunAsync(view, by, stopping);
        return new MatchReport(
            "{0} links of the last decision or import were taken back; {1} stay, because something was sent since.",
            [undone, left.Length],
            [.. left.Select(member => member.ToString())]);
    }

    public async Task<MatchReport> FetchAsync(ConnectionView view, CancellationToken stopping)
    {
        if (view.Plan.PeopleList is null || view.Connection.Removing is not null)
        {
            return MatchReport.Of("The partner cannot be asked for its people. Upload its export instead.");
        }

        await fetch.StartAsync(view, then: null, stopping);
        return MatchReport.Of("The partner's people are being read; the log tells when they are there. Nothing is sent.");
    }

    private static MatchReport Told(Problem problem) => new(problem.Detail, [], problem.Errors ?? []);

    private static MemoryStream Table(IEnumerable<(string Member, string Decision, string Version)> lines)
    {
        var text = new StringBuilder(CsvText.Line("member", "decision", "version"));
        foreach (var line in lines)
        {
            text.Append(CsvText.Line(line.Member, line.Decision, line.Version));
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
