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
        return new PeopleDraft(store, club, id, new(ids.Next().ToString("N"), head?.ETag, time.GetUtcNow()));
    }

    /// <summary>Whether a set is in force.</summary>
    public async ValueTask<bool> HasAsync(ConnectionView connection, CancellationToken cancellationToken) =>
        await HeadAsync(connection.Club.Id, connection.Connection.Id, cancellationToken) is not null;

    /// <summary>The set in force; empty when there is none.</summary>
    public async Task<ImmutableArray<PartnerPerson>> ReadAsync(
        ConnectionView connection, CancellationToken cancellationToken)
    {
        var (club, id) = (connection.Club.Id, connection.Connection.Id);
        for (var read = 0; read < MaxReads; read++)
        {
            if (await HeadAsync(club, id, cancellationToken) is not { } head)
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

    private async ValueTask<PeopleHead?> HeadAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), Keys.People(connection), cancellationToken) is { } row
            ? RowJson.Read(row.Value, RowJson.Default.PeopleHead)
            : null;
}
