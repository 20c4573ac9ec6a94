using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Removals;

/// <summary>Deletes what is stored of a connection that is being removed: its links first, itself last.</summary>
public sealed partial class ConnectionForgetting(
    IStore store, ClubSecrets secrets, ClubDirectory clubs, ILogger<ConnectionForgetting> log)
{
    private const int MaxRaces = 50;

    /// <summary>Forgets one member's link with everything derived from it.</summary>
    internal async Task ForgetAsync(ConnectionView view, MemberId member, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
            if (file.Link(view.Connection.Id) is not { } link)
            {
                return;
            }

            await DeleteAllAsync(view, Keys.History(view.Connection.Id, member), cancellationToken);
            var commit = new Commit(view.Club.Id.ToString(), [.. Rows(link)], []);
            if (await store.CommitAsync(commit, cancellationToken) is CommitOutcome.Stored)
            {
                return;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to forget a link all met another writer.");
    }

    /// <summary>Forgets the connection itself, once its links are gone.</summary>
    internal async Task ForgetAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        foreach (var range in Keys.AllOf(view.Connection.Id))
        {
            await DeleteAllAsync(view, range, cancellationToken);
        }

        await secrets.DeleteCredentialsAsync(view.Club.Id, view.Connection.Id, cancellationToken);
        await clubs.DeleteAsync(view, cancellationToken);
        Log.Removed(log, view.Club.Id.ToString(), view.Connection.Id.ToString());
    }

    private static IEnumerable<Write> Rows(Stored<Link> link)
    {
        var (connection, member) = (link.Value.Connection, link.Value.Member);
        yield return new Write.Delete(Keys.Link(member, connection), link.ETag);
        if (link.Value.Due is { } due)
        {
            yield return new Write.Delete(Keys.Due(connection, member, due));
        }

        if (link.Value.Status != LinkStatus.Removed)
        {
            yield return new Write.Delete(Keys.Listed(connection, link.Value.Status, member));
        }
    }

    private async Task DeleteAllAsync(ConnectionView view, KeyRange range, CancellationToken cancellationToken)
    {
        var partition = view.Club.Id.ToString();
        while (true)
        {
            var page = await store.ScanAsync(partition, range, Commit.MaxWrites, cancellationToken);
            if (page.Rows.IsEmpty)
            {
                return;
            }

            ImmutableArray<Write> deletes = [.. page.Rows.Select(row => new Write.Delete(row.Key, row.ETag))];
            await store.CommitAsync(new Commit(partition, deletes, []), cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2122, LogLevel.Information, "{Club}/{Connection} was removed with everything stored of it")]
        public static partial void Removed(ILogger logger, string club, string connection);
    }
}
