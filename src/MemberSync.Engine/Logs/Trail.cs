using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Logs;

/// <summary>
/// What one commit leaves in the logs of its connections: one row each, stored with what the lines tell of, so that a
/// line costs no operation and can never disagree.
/// </summary>
/// <param name="label">Tells the commit from every other of the same moment.</param>
/// <param name="at">When it is made.</param>
internal sealed class Trail(string label, DateTimeOffset at)
{
    // A row holds 60 KiB. Where transcripts would break that they are left out; lines alone never come near it.
    private const int MaxBytes = 50 * 1024;

    private readonly Dictionary<ConnectionId, List<LogLine>> _lines = [];

    /// <summary>What a commit of one link leaves, told from others by the link's revision.</summary>
    public static Trail Of(LinkStep step, DateTimeOffset at)
    {
        var trail = new Trail($"m{Keys.Escape(step.Current.Member.ToString())}.{step.Current.Revision}", at);
        trail.Add(step);
        return trail;
    }

    /// <summary>Keeps the line unless the connection's log level is above it.</summary>
    public void Add(Connection connection, LogLine line)
    {
        if (line.Level < LevelOf(connection))
        {
            return;
        }

        if (!_lines.TryGetValue(connection.Id, out var lines))
        {
            _lines[connection.Id] = lines = [];
        }

        lines.Add(line);
    }

    public void Add(Connection connection, IEnumerable<LogLine> lines)
    {
        foreach (var line in lines)
        {
            Add(connection, line);
        }
    }

    /// <summary>Keeps what became of a link.</summary>
    public void Add(LinkStep step) =>
        Add(step.Connection.Connection, step.Past.Select(transition => LinkLines.Of(transition, step.Current)));

    public IEnumerable<Write> Writes() => _lines.Select(log =>
        new Write.Put(Keys.Log(log.Key, at, label), Fit([.. log.Value])));

    private static LineLevel LevelOf(Connection connection) =>
        Enum.TryParse<LineLevel>(connection.Options.LogLevel, ignoreCase: true, out var level)
            ? level
            : LineLevel.Information;

    private static ReadOnlyMemory<byte> Fit(ImmutableArray<LogLine> lines)
    {
        var json = RowJson.Write(new LogRow(lines), RowJson.Default.LogRow);
        return json.Length <= MaxBytes
            ? json
            : RowJson.Write(
                new LogRow([.. lines.Select(line => line with { Transcript = null })]), RowJson.Default.LogRow);
    }
}
