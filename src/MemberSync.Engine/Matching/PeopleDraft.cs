using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Matching;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Matching;

/// <summary>
/// A set of people on its way into the store, row by row; it comes into force with <see cref="CompleteAsync"/>. What a
/// draft leaves behind that never got there, the next complete set clears away.
/// </summary>
public sealed class PeopleDraft
{
    // Twenty people of the longest names and addresses stay within the size of a row.
    private const int PeoplePerRow = 20;
    private const int RowsPerCommit = 80;

    private readonly IStore _store;
    private readonly string _partition;
    private readonly ConnectionId _connection;
    private readonly Beginning _beginning;
    private readonly List<PartnerPerson> _people = [];
    private readonly List<Write> _writes = [];
    private int _rows;

    internal PeopleDraft(IStore store, ClubId club, ConnectionId connection, Beginning beginning)
    {
        _store = store;
        _partition = club.ToString();
        _connection = connection;
        _beginning = beginning;
    }

    /// <summary>How many people were added.</summary>
    public int Count { get; private set; }

    public async Task AddAsync(PartnerPerson person, CancellationToken cancellationToken)
    {
        Count++;
        _people.Add(person);
        if (_people.Count == PeoplePerRow)
        {
            CloseRow();
        }

        if (_writes.Count == RowsPerCommit)
        {
            await FlushAsync(cancellationToken);
        }
    }

    /// <summary>Puts the set into force. False: another set came into force since this one was begun.</summary>
    public async Task<bool> CompleteAsync(CancellationToken cancellationToken)
    {
        CloseRow();
        await FlushAsync(cancellationToken);
        var head = RowJson.Write(
            new PeopleHead(_beginning.Set, Count, _beginning.At) { Facility = _beginning.Facility }, RowJson.Default.PeopleHead);
        var key = Keys.People(_connection);
        Write write = _beginning.ETag is { } etag ? new Write.Replace(key, head, etag) : new Write.Insert(key, head);
        var inForce = await _store.CommitAsync(new Commit(_partition, [write], []), cancellationToken)
            is CommitOutcome.Stored;
        await ClearAsync(ours: !inForce, cancellationToken);
        return inForce;
    }

    /// <summary>Takes the rows back.</summary>
    public Task DropAsync(CancellationToken cancellationToken) => ClearAsync(ours: true, cancellationToken);

    private void CloseRow()
    {
        if (_people.Count > 0)
        {
            var piece = RowJson.Write(new PeoplePiece([.. _people]), RowJson.Default.PeoplePiece);
            _writes.Add(new Write.Put(Keys.PeoplePiece(_connection, _beginning.Set, _rows++), piece));
            _people.Clear();
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_writes.Count > 0)
        {
            await _store.CommitAsync(new Commit(_partition, [.. _writes], []), cancellationToken);
            _writes.Clear();
        }
    }

    // Either our own rows, or everybody else's: theirs can no longer come into force.
    private async Task ClearAsync(bool ours, CancellationToken cancellationToken)
    {
        var set = Keys.PeopleOf(_connection, _beginning.Set);
        var rows = await _store.ScanAllAsync(
            _partition, ours ? set : Keys.AllPeople(_connection), cancellationToken);
        foreach (var some in rows.Where(row => ours || !set.Holds(row.Key)).Chunk(RowsPerCommit))
        {
            // A conflict means that someone else clears the same: what is left is cleared with the next set.
            ImmutableArray<Write> deletes = [.. some.Select(row => new Write.Delete(row.Key))];
            await _store.CommitAsync(new Commit(_partition, deletes, []), cancellationToken);
        }
    }

    /// <param name="ETag">Of the set in force when this one was begun; null: there was none.</param>
    /// <param name="Facility">As <see cref="PeopleHead.Facility"/>.</param>
    internal sealed record Beginning(string Set, string? ETag, DateTimeOffset At, string Facility);
}
