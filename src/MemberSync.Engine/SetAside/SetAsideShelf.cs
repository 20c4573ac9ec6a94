using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Telemetry;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.SetAside;

/// <summary>
/// Keeps the queue messages that could not be handled, with the reason, until a person has them handled again or
/// removes them. The same message set aside twice stands here once. Safe for concurrent use.
/// </summary>
public sealed partial class SetAsideShelf(IStore store, TimeProvider time, ILogger<SetAsideShelf> log)
{
    /// <summary>The longest body that can go back to its queue, in bytes of UTF-8.</summary>
    public const int LongestRetry = 48 * 1024;

    private const string Partition = "$aside";
    private const int Piece = 48 * 1024;

    public async Task AddAsync(string queue, string body, string reason, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var id = Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{queue}|"), .. bytes]))[..32];
        var message = new SetAsideMessage(id, queue, time.GetUtcNow(), reason, bytes.Length)
        {
            Club = SetAsideSubject.ClubOf(queue, body),
        };
        var writes = ImmutableArray.CreateBuilder<Write>();
        writes.Add(new Write.Put(Entry(id), RowJson.Write(message, RowJson.Default.SetAsideMessage)));
        for (var i = 0; i < Pieces(bytes.Length); i++)
        {
            writes.Add(new Write.Put(Body(id, i), Slice(bytes, i)));
        }

        await store.CommitAsync(new Commit(Partition, writes.DrainToImmutable(), []), cancellationToken);
        Measures.SetAside.Add(1, new KeyValuePair<string, object?>(Tags.Queue, queue));
        Log.SetAside(log, queue, id);
    }

    /// <summary>Up to <paramref name="limit"/> (1 to 1000) messages by id, after the one given.</summary>
    /// <returns>The messages, and whether there are more.</returns>
    public async Task<(ImmutableArray<SetAsideMessage> Messages, bool More)> ListAsync(
        string? after, int limit, CancellationToken cancellationToken)
    {
        var all = KeyRange.Prefix("entry|");
        var range = after is null ? all : all.After(Entry(after));
        var page = await store.ScanAsync(Partition, range, limit, cancellationToken);
        return ([.. page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.SetAsideMessage))], page.More);
    }

    /// <summary>As above, of the messages of which it is known that they are this club's.</summary>
    public async Task<(ImmutableArray<SetAsideMessage> Messages, bool More)> ListOfAsync(
        ClubId club, string? after, int limit, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<SetAsideMessage>();
        var all = KeyRange.Prefix("entry|");
        await foreach (var row in store.EachAsync(Partition, after is null ? all : all.After(Entry(after)), cancellationToken))
        {
            var message = RowJson.Read(row.Value, RowJson.Default.SetAsideMessage);
            if (message.Club != club)
            {
                continue;
            }

            if (found.Count == limit)
            {
                return (found.ToImmutable(), true);
            }

            found.Add(message);
        }

        return (found.ToImmutable(), false);
    }

    /// <summary>The message, or null when there is none with this id.</summary>
    public async ValueTask<SetAsideMessage?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.ReadAsync(Partition, Entry(id), cancellationToken) is { } row
            ? RowJson.Read(row.Value, RowJson.Default.SetAsideMessage)
            : null;

    /// <summary>What was set aside, as it was.</summary>
    public async Task<string> BodyAsync(string id, CancellationToken cancellationToken)
    {
        var pieces = await store.ScanAllAsync(Partition, KeyRange.Prefix($"body|{id}|"), cancellationToken);
        return Encoding.UTF8.GetString([.. pieces.SelectMany(row => row.Value.ToArray())]);
    }

    /// <summary>Removes every message about a member of a club; of one that is no JSON, whatever names the member.</summary>
    internal async Task DeleteOfAsync(ClubId club, MemberId member, CancellationToken cancellationToken)
    {
        await foreach (var row in store.EachAsync(Partition, KeyRange.Prefix("entry|"), cancellationToken))
        {
            var message = RowJson.Read(row.Value, RowJson.Default.SetAsideMessage);
            if (SetAsideSubject.IsAbout(message, await BodyAsync(message.Id, cancellationToken), club, member))
            {
                await DeleteAsync(message, cancellationToken);
            }
        }
    }

    /// <summary>Sends it to its queue again; a crash in between leaves it both there and here.</summary>
    /// <param name="message">At most <see cref="LongestRetry"/> bytes.</param>
    public async Task RetryAsync(SetAsideMessage message, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(message.Id, cancellationToken);
        var again = new Message(message.Queue, body, TimeSpan.Zero);
        await store.CommitAsync(new Commit(Partition, [], [again]), cancellationToken);
        await DeleteAsync(message, cancellationToken);
    }

    public async Task DeleteAsync(SetAsideMessage message, CancellationToken cancellationToken)
    {
        Write[] writes =
        [
            new Write.Delete(Entry(message.Id)),
            .. Enumerable.Range(0, Pieces(message.Bytes)).Select(i => new Write.Delete(Body(message.Id, i))),
        ];

        // A conflict means that somebody else has removed it meanwhile.
        await store.CommitAsync(new Commit(Partition, [.. writes], []), cancellationToken);
    }

    private static int Pieces(int bytes) => Math.Max(1, (bytes + Piece - 1) / Piece);

    private static ReadOnlyMemory<byte> Slice(byte[] bytes, int piece) =>
        bytes.AsMemory(piece * Piece, Math.Min(Piece, bytes.Length - (piece * Piece)));

    private static string Entry(string id) => $"entry|{Keys.Escape(id)}";

    private static string Body(string id, int piece) => $"body|{Keys.Escape(id)}|{piece}";

    private static partial class Log
    {
        [LoggerMessage(2111, LogLevel.Error, "A message of {Queue} was set aside for a person to look at: {Id}")]
        public static partial void SetAside(ILogger logger, string queue, string id);
    }
}
