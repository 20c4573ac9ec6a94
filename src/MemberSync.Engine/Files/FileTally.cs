namespace MemberSync.Engine.Files;

/// <summary>Counts lines. Not safe for concurrent use.</summary>
internal sealed class FileTally
{
    private readonly Dictionary<FileOutcome, long> _counts = [];

    public long Rows { get; private set; }

    public IReadOnlyDictionary<FileOutcome, long> Counts => _counts;

    public long this[FileOutcome outcome] => _counts.GetValueOrDefault(outcome);

    public FileLine Add(FileLine line)
    {
        Rows += line.Row is null ? 0 : 1;
        _counts[line.Outcome] = _counts.GetValueOrDefault(line.Outcome) + 1;
        return line;
    }
}
