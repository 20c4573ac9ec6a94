using System.Runtime.CompilerServices;

namespace MemberSync.Engine.Files;

/// <summary>
/// One import of a file, or one dry run. A row that says what it said in the last import costs nothing; the others are
/// taken several at a time and reported in order. Members whom a whole file does not have leave, through each
/// connection's guard, only when every row of it was read and none had a fault.
/// </summary>
public sealed class FileImport : IDisposable
{
    private const int RowsAtOnce = 256;
    private const int Parallelism = 32;

    private const string Overtaken =
        "another import of this source began meanwhile, so nobody who is absent was removed; send the newest file again";

    private readonly FileOrder _order;
    private readonly FileShelf _shelf;
    private readonly FileTaking _taking;
    private readonly FileStart _start;
    private readonly Action _end;
    private readonly FileTally _tally = new();
    private FileSet _set = new();
    private int _page;
    private string? _note;

    /// <param name="end">Lets the next import of the source begin.</param>
    internal FileImport(FileOrder order, FileShelf shelf, FileTaking taking, FileStart start, Action end)
    {
        _end = end;
        _order = order;
        _shelf = shelf;
        _taking = taking;
        _start = start;
    }

    public FileOrder Order => _order;

    /// <summary>What the lines so far come to.</summary>
    public FileTotals Totals => new(_tally.Counts, _order.IsWhole && _note is null, _note);

    /// <summary>Runs the import, once. Whoever stops reading ends it: what was reported is stored, the rest may be.</summary>
    public async IAsyncEnumerable<FileLine> RunAsync(
        IAsyncEnumerable<FileRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _set = await _shelf.ReadAsync(_start.Mark, cancellationToken);
        await foreach (var some in rows.Chunk(RowsAtOnce).WithCancellation(cancellationToken))
        {
            foreach (var line in await TakeAsync(some, cancellationToken))
            {
                yield return _tally.Add(line);
            }
        }

        _note = await WhyNobodyLeavesAsync(cancellationToken);
        foreach (var some in _order.IsWhole && _note is null ? _set.Absent.ToList().Chunk(RowsAtOnce) : [])
        {
            foreach (var line in await RemoveAsync(some, cancellationToken))
            {
                yield return _tally.Add(line);
            }
        }

        await CompleteAsync(cancellationToken);
    }

    public void Dispose() => _end();

    private async Task<FileLine[]> TakeAsync(FileRow[] rows, CancellationToken cancellationToken)
    {
        var lines = rows.Select(Settled).ToArray();
        if (!_order.IsDryRun)
        {
            // Noted before they are taken, so that a later file knows that they are this source's, come what may.
            var taken = rows.Where((_, i) => lines[i] is null).Select(row => KeyValuePair.Create(row.Member!, row.Hash));
            _page = await _shelf.WriteAsync(_start.Draft, _page, taken, cancellationToken);
        }

        await Parallel.ForAsync(0, rows.Length, Several(cancellationToken), async (i, stopping) =>
            lines[i] ??= await _taking.TakeAsync(rows[i], stopping));
        foreach (var (row, line) in rows.Zip(lines))
        {
            Note(row, line!.Outcome);
        }

        return lines!;
    }

    // The line of a row of which nothing is to be taken; null: it is to be taken.
    private FileLine? Settled(FileRow row)
    {
        if (row.Change is null)
        {
            return new FileLine(row.Number, row.Member, FileOutcome.Faulty, row.Faults);
        }

        var earlier = _set.Meet(row.Member!, row.Number);
        return earlier > 0 ? new FileLine(row.Number, row.Member, FileOutcome.Faulty,
                [$"row {earlier} is of the same member; export one row a member, the one that is in force"])
            : _set.Holds(row.Member!, row.Hash) ? new FileLine(row.Number, row.Member, FileOutcome.Unchanged, [])
            : null;
    }

    private void Note(FileRow row, FileOutcome outcome)
    {
        if (outcome == FileOutcome.Erased)
        {
            _set.Forget(row.Member!);
        }
        else if (outcome != FileOutcome.Faulty)
        {
            _set.Take(row.Member!, row.Hash);
        }
    }

    private async Task<FileLine[]> RemoveAsync(string[] members, CancellationToken cancellationToken)
    {
        var lines = new FileLine[members.Length];
        await Parallel.ForAsync(0, members.Length, Several(cancellationToken), async (i, stopping) =>
            lines[i] = await _taking.RemoveAsync(members[i], stopping));
        foreach (var line in lines.Where(line => line.Outcome != FileOutcome.Faulty))
        {
            _set.Forget(line.Member!);
        }

        return lines;
    }

    private async Task<string?> WhyNobodyLeavesAsync(CancellationToken cancellationToken)
    {
        if (!_order.IsWhole)
        {
            return null;
        }

        if (_tally.Rows == 0)
        {
            return "the file has no rows, so nobody who is absent was removed; export it anew";
        }

        if (_tally[FileOutcome.Faulty] > 0)
        {
            return "rows have faults, so nobody who is absent was removed; correct them and send the whole file again";
        }

        return _order.IsDryRun || (await _shelf.MarkAsync(cancellationToken)).ETag == _start.ETag ? null : Overtaken;
    }

    private async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_order.IsDryRun)
        {
            return;
        }

        var set = $"{_start.Draft}.all";
        await _shelf.WriteAsync(set, 0, _set.All, cancellationToken);
        var mark = new FileMark(set, _start.Mark.Completed + 1, _start.ExportedAt, []);
        if (await _shelf.TryMarkAsync(mark, _start.ETag, cancellationToken) is null)
        {
            _note = Overtaken;
            return;
        }

        await _shelf.ClearAsync(set, cancellationToken);
    }

    private static ParallelOptions Several(CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
}
