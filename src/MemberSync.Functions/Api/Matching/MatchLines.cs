using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Sources.Tables;

namespace MemberSync.Functions.Api.Matching;

/// <summary>Reads decisions from a table. What is wrong with a line is named and stops none of the rest.</summary>
internal sealed class MatchLines(LineFaults faults)
{
    private const int MostLines = 100_000;
    private const string Link = "link ";
    private const StringComparison Loosely = StringComparison.OrdinalIgnoreCase;

    private const string NoHeadings =
        "the first line must hold the headings member, decision and version, as in match.csv";

    private static readonly ImmutableArray<(string Meaning, ImmutableArray<string> Names)> Columns =
        [("member", ["member"]), ("decision", ["decision"]), ("version", ["version"])];

    private readonly List<MatchLine> _lines = [];
    private readonly HashSet<MemberId> _members = [];
    private readonly HashSet<string> _accounts = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<MatchLine> Lines => _lines;

    public int Skipped { get; private set; }

    /// <summary>Null when the table could be read.</summary>
    public async Task<Problem?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var table = new CsvReader(body);
        Headings? headings = null;
        await foreach (var record in table.ReadAsync(cancellationToken))
        {
            if (headings is null)
            {
                headings = Headings.Of(record, Columns);
                if (Columns.Any(column => !headings.Has(column.Meaning)))
                {
                    return Problems.Faulty("table", [NoHeadings]);
                }
            }
            else if (_lines.Count == MostLines)
            {
                return Problems.TableTooLong(MostLines);
            }
            else if (!record.IsBlank)
            {
                Take(record, headings);
            }
        }

        return table.BrokenAt is { } line ? Problems.TableBroken(line) : null;
    }

    private void Take(TableRow record, Headings headings)
    {
        if (headings.Field(record, "decision") is not { } decision || decision.Equals("skip", Loosely))
        {
            Skipped++;
            return;
        }

        var cells = new Cells(headings.Field(record, "member"), decision, headings.Field(record, "version"));
        var isMember = MemberId.TryParse(cells.Member, out var id);
        if (Fault(cells, isMember ? id : null) is { } fault)
        {
            faults.Add(record.Line, cells.Member, fault);
        }
        else
        {
            _lines.Add(new MatchLine(record.Line, id, cells.Account, cells.Version!));
        }
    }

    private string? Fault(Cells cells, MemberId? member) => cells switch
    {
        { IsNew: false, Account: null or "" } =>
            $"decision: '{Problems.Cut(cells.Decision)}' is not known; write link <id>, new or skip",
        _ when member is null => "member: leave the member's id as it was exported",
        { Version: null } => "version: leave it as it was exported",
        _ when !_members.Add(member.Value) => "member: an earlier line decides for this member",
        { Account: { } account } when !_accounts.Add(account) =>
            "decision: an earlier line links this person to another member",
        _ => null,
    };

    private sealed record Cells(string? Member, string Decision, string? Version)
    {
        public bool IsNew => Decision.Equals("new", Loosely);

        public string? Account => Decision.StartsWith(Link, Loosely) ? Decision[Link.Length..].Trim() : null;
    }
}
