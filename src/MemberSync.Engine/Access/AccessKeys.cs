using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Access;

/// <summary>
/// Keys to the API. A key is <c>ms_</c> and 43 random characters; it is shown once and only its SHA-256 hash is
/// stored, as the row's key, so that finding one is a point read and reveals nothing.
/// </summary>
public sealed class AccessKeys(IStore store)
{
    private const string Partition = "$keys";
    private const string ByHash = "hash|";
    private const string ByName = "name|";

    /// <summary>Makes a key and returns its text, which cannot be had again. An earlier key of this name ends.</summary>
    public async Task<string> CreateAsync(string name, Role role, ClubId? club, CancellationToken cancellationToken)
    {
        var text = "ms_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        await StoreAsync(text, new AccessKey(name, role, club), cancellationToken);
        return text;
    }

    /// <summary>Makes sure that this text opens the hub as the named key; used for the key set by configuration.</summary>
    public async Task StoreAsync(string text, AccessKey key, CancellationToken cancellationToken)
    {
        var hash = Hash(text);
        var old = await store.ReadAsync(Partition, ByName + Keys.Escape(key.Name), cancellationToken);
        var writes = ImmutableArray.CreateBuilder<Write>();
        writes.Add(new Write.Put(ByHash + hash, RowJson.Write(key, RowJson.Default.AccessKey)));
        writes.Add(new Write.Put(ByName + Keys.Escape(key.Name), Encoding.UTF8.GetBytes(hash)));
        if (old is not null && Encoding.UTF8.GetString(old.Value.Span) is var oldHash && oldHash != hash)
        {
            writes.Add(new Write.Delete(ByHash + oldHash));
        }

        if (await store.CommitAsync(new Commit(Partition, writes.ToImmutable(), []), cancellationToken)
            is CommitOutcome.Conflict)
        {
            throw new StoreUnavailableException($"The key {key.Name} is being changed by someone else; try again.");
        }
    }

    /// <summary>The key with this hash, or null.</summary>
    public async ValueTask<AccessKey?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(Partition, ByHash + hash, cancellationToken);
        return row is null ? null : RowJson.Read(row.Value, RowJson.Default.AccessKey);
    }

    public async Task<ImmutableArray<AccessKey>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await store.ScanAllAsync(Partition, KeyRange.Prefix(ByHash), cancellationToken);
        return [.. rows.Select(row => RowJson.Read(row.Value, RowJson.Default.AccessKey)).OrderBy(k => k.Name, StringComparer.Ordinal)];
    }

    /// <summary>Ends a key. False when there is none of this name.</summary>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(Partition, ByName + Keys.Escape(name), cancellationToken);
        if (row is null)
        {
            return false;
        }

        var hash = Encoding.UTF8.GetString(row.Value.Span);
        Write[] writes = [new Write.Delete(ByName + Keys.Escape(name), row.ETag), new Write.Delete(ByHash + hash)];
        return await store.CommitAsync(new Commit(Partition, [.. writes], []), cancellationToken) is CommitOutcome.Stored;
    }

    /// <summary>What is stored of a key's text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
