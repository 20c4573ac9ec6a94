using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Logs;

/// <summary>
/// What one commit leaves in the logs of its connections, the ages of the history that it writes, and by how many it
/// changes the members in each state: one row each per connection, stored with what the lines tell of, so that a line costs
/// no operation and can never disagree.
/// </summary>
/// <param name="label">Tells the commit from every other of the same moment.</param>
/// <param name="at">When it is made.</param>
internal sealed class Trail(string label, DateTimeOffset at)
{
    // A row holds 60 KiB. Where transcripts would break that they are left out; lines alone never come near it.
    private const int MaxBytes = 50 * 1024;

    private readonly Dictionary<ConnectionId, List<LogLine>> _lines = [];
    private readonly Dictionary<ConnectionId, List<string>> _past = [];
    private readonly Dictionary<ConnectionId, StateTally> _moves = [];

    /// <summary>What a commit of one member's links leaves, told from others by how much has happened to them.</summary>
    public static Trail Of(IReadOnlyCollection<LinkStep> steps, DateTimeOffset at)
    {
        var member = steps.Count == 0 ? string.Empty : Keys.Escape(steps.First().Current.Member.ToString());
        var trail = new Trail($"m{member}.{steps.Sum(step => step.Current.Revision)}", at);
        foreach (var step in steps)
        {
            trail.Add(step);
        }

        return trail;
    }

    /// <summary>Keeps the line unless the connection's log level is above it.</summary>
    public void Add(Connection connection, LogLine line)
    {
        if (line.Level < LevelOf(connection))
        {
            return;
        }

        ListOf(_lines, connection.Id).Add(line);
    }

    public void Add(Connection connection, IEnumerable<LogLine> lines)
    {
        foreach (var line in lines)
        {
            Add(connection, line);
        }
    }

    /// <summary>Keeps what became of a link, the age of its history, and from which state to which a member went.</summary>
    public void Add(LinkStep step)
    {
        if (step.Move is { } move && move.From != move.To)
        {
            var id = step.Connection.Connection.Id;
            _moves[id] = _moves.GetValueOrDefault(id, StateTally.Nobody).Add(move.From, -1).Add(move.To, 1);
        }

        if (step.Past.Count > 0)
        {
            var connection = step.Connection.Connection;
            Add(connection, step.Past.Select(transition => LinkLines.Of(transition, step.Current)));
            ListOf(_past, connection.Id).AddRange(step.PastKeys);
        }
    }

    /// <summary>Keeps the age of a row that goes when histories do.</summary>
    public void AddAged(ConnectionId connection, string key) => ListOf(_past, connection).Add(key);

    public IEnumerable<Write> Writes() =>
    [
        .. _lines.Select(log => new Write.Put(Keys.Log(log.Key, at, label), Fit([.. log.Value]))),
        .. _past.Select(past => Ages.OfHistory(past.Key, at, label, past.Value)),
        .. _moves.Where(moved => !moved.Value.IsNobody).Select(moved => new Write.Insert(
            Keys.StateMove(moved.Key, at, label), RowJson.Write(moved.Value, RowJson.Default.StateTally))),
    ];

    private static List<T> ListOf<T>(Dictionary<ConnectionId, List<T>> lists, ConnectionId connection)
    {
        if (!lists.TryGetValue(connection, out var list))
        {
            lists[connection] = list = [];
        }

        return list;
    }

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
