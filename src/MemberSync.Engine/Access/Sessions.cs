using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Access;

/// <summary>
/// Those who signed in, on whatever instance, until they sign out or 12 hours have passed. Only a token's hash is stored.
/// Safe for concurrent use.
/// </summary>
public sealed class Sessions(IStore store, TimeProvider time)
{
    /// <summary>How long a session lasts.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const string Partition = "$keys";
    private const string Prefix = "session|";
    private const int RandomBytes = 32;
    private const int MostForgotten = 50;
    private const int LongestToken = 100;

    /// <summary>Begins a session of who holds the key with this hash.</summary>
    /// <returns>The token, which cannot be had again.</returns>
    public async Task<string> BeginAsync(string key, CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        var expiresAt = time.GetUtcNow() + Lifetime;
        var token = $"{Keys.Format(expiresAt)}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes))}";
        var row = RowJson.Write(new Session(key, expiresAt), RowJson.Default.Session);
        await store.CommitAsync(new Commit(Partition, [new Write.Put(KeyOf(token), row)], []), cancellationToken);
        return token;
    }

    /// <summary>The session of this token, or null when it is none, or over.</summary>
    public async ValueTask<Session?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!IsToken(token) || await store.ReadAsync(Partition, KeyOf(token), cancellationToken) is not { } row)
        {
            return null;
        }

        var session = RowJson.Read(row.Value, RowJson.Default.Session);
        return session.ExpiresAt > time.GetUtcNow() ? session : null;
    }

    /// <summary>Ends a session; what is none ends as well.</summary>
    public async Task EndAsync(string token, CancellationToken cancellationToken)
    {
        if (IsToken(token))
        {
            // A conflict says that there is no such session.
            await store.CommitAsync(new Commit(Partition, [new Write.Delete(KeyOf(token))], []), cancellationToken);
        }
    }

    private static bool IsToken(string text) => text.Length <= LongestToken && text.IndexOf('.', StringComparison.Ordinal) > 0;

    // The time in front lets those that are over be found; it is part of what is hashed, so that nobody can change it.
    private static string KeyOf(string token) => Prefix
        + Keys.Escape(token[..token.IndexOf('.', StringComparison.Ordinal)])
        + "|" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var over = new KeyRange(Prefix, Prefix + Keys.Format(time.GetUtcNow()));
        var page = await store.ScanAsync(Partition, over, MostForgotten, cancellationToken);
        if (!page.Rows.IsEmpty)
        {
            // A conflict means that somebody else tidies up, which is as good.
            Write[] deletes = [.. page.Rows.Select(row => new Write.Delete(row.Key, row.ETag))];
            await store.CommitAsync(new Commit(Partition, [.. deletes], []), cancellationToken);
        }
    }
}
