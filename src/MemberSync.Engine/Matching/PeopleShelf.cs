using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Matching;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Keeps the people whom a partner is known to have, one set per connection. A set is replaced as a whole: until the
/// new one is complete the old one is in force.
/// </summary>
public sealed class PeopleShelf(IStore store, IIdSource ids, TimeProvider time)
{
    private const int MaxReads = 5;

    /// <summary>Begins a new set.</summary>
    public async Task<PeopleDraft> BeginAsync(ConnectionView connection, CancellationToken cancellationToken)
    {
        var (club, id) = (connection.Club.Id, connection.Connection.Id);
        var head = await store.ReadAsync(club.ToString(), Keys.People(id), cancellationToken);
        return new PeopleDraft(store, club, id, new(ids.Next().ToString("N"), head?.ETag, time.GetUtcNow(), connection.Facility));
    }

    /// <summary>Whether a set is in force. One of another facility, before the settings were changed, is not.</summary>
    public async ValueTask<bool> HasAsync(ConnectionView connection, CancellationToken cancellationToken) =>
        await HeadAsync(connection, cancellationToken) is not null;

    /// <summary>The set in force; empty when there is none.</summary>
    public async Task<ImmutableArray<PartnerPerson>> ReadAsync(
        ConnectionView connection, CancellationToken cancellationToken)
    {
        var (club, id) = (connection.Club.Id, connection.Connection.Id);
        for (var read = 0; read < MaxReads; read++)
        {
            if (await HeadAsync(connection, cancellationToken) is not { } head)
            {
                return [];
            }

            var rows = await store.ScanAllAsync(club.ToString(), Keys.PeopleOf(id, head.Set), cancellationToken);
            var people = rows
                .SelectMany(row => RowJson.Read(row.Value, RowJson.Default.PeoplePiece).People)
                .ToImmutableArray();
            if (people.Length == head.Count)
            {
                return people;
            }
        }

        throw new StoreUnavailableException("The partner's people were replaced again and again while they were read.");
    }

    /// <summary>Takes people out of the set in force, and out of what drafts have left.</summary>
    public async Task TakeOutAsync(
        ConnectionView connection, Predicate<PartnerPerson> who, CancellationToken cancellationToken)
    {
        var (club, id) = (connection.Club.Id.ToString(), connection.Connection.Id);
        await foreach (var row in store.EachAsync(club, Keys.AllPeople(id), cancellationToken))
        {
            var seen = row;
            while (seen is not null && !await TryTakeOutAsync(club, id, seen, who, cancellationToken))
            {
                seen = await store.ReadAsync(club, row.Key, cancellationToken);
            }
        }
    }

    // The count changes with the piece, so that a reader sees when it has read half of each.
    private async Task<bool> TryTakeOutAsync(
        string club, ConnectionId id, Row row, Predicate<PartnerPerson> who, CancellationToken cancellationToken)
    {
        var piece = RowJson.Read(row.Value, RowJson.Default.PeoplePiece);
        var left = new PeoplePiece(piece.People.RemoveAll(who));
        var gone = piece.People.Length - left.People.Length;
        if (gone == 0)
        {
            return true;
        }

        var writes = ImmutableArray.Create<Write>(
            new Write.Replace(row.Key, RowJson.Write(left, RowJson.Default.PeoplePiece), row.ETag));
        if (await store.ReadAsync(club, Keys.People(id), cancellationToken) is { } stored
            && RowJson.Read(stored.Value, RowJson.Default.PeopleHead) is var head
            && Keys.PeopleOf(id, head.Set).Holds(row.Key))
        {
            var fewer = RowJson.Write(head with { Count = head.Count - gone }, RowJson.Default.PeopleHead);
            writes = writes.Add(new Write.Replace(stored.Key, fewer, stored.ETag));
        }

        return await store.CommitAsync(new Commit(club, writes, []), cancellationToken) is CommitOutcome.Stored;
    }

    private async ValueTask<PeopleHead?> HeadAsync(ConnectionView view, CancellationToken cancellationToken) =>
        await store.ReadAsync(view.Club.Id.ToString(), Keys.People(view.Connection.Id), cancellationToken) is { } row
        && RowJson.Read(row.Value, RowJson.Default.PeopleHead) is var head
        && (head.Facility is null || head.Facility == view.Facility)
            ? head
            : null;
}
