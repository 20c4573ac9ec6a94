using System.Buffers.Text;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Clubs;

/// <summary>
/// A club's secrets, as its rows name them: a connection's credentials by the connection's own row, a source's webhook
/// secrets and the key of links for members by rows of their own. A secret is kept first and named second, so that whoever sees a row finds what
/// belongs to it, also when the process dies in between.
/// </summary>
public sealed partial class ClubSecrets(ISecretStore secrets, IStore store, ILogger<ClubSecrets> log)
{
    /// <summary>
    /// The credentials that belong to this version of the connection's settings; empty when none were ever set, or when
    /// they cannot be read any more, which is logged.
    /// </summary>
    public async ValueTask<ImmutableSortedDictionary<string, string>> CredentialsAsync(
        ClubId club, Connection connection, CancellationToken cancellationToken)
    {
        var reference = connection.Credentials
            ?? await StoredAsync(club, Keys.Secret(connection.Id), cancellationToken);
        var place = SecretPlace.OfConnection(club, connection.Id);
        return await ReadAsync(
            place, reference, RowJson.Default.ImmutableSortedDictionaryStringString, cancellationToken)
            ?? ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>Keeps credentials, for the connection's row to name. Those that it names now stay as they are.</summary>
    /// <exception cref="ArgumentException">They are too long together.</exception>
    public ValueTask<SecretReference> KeepCredentialsAsync(
        ClubId club,
        ConnectionId connection,
        ImmutableSortedDictionary<string, string> credentials,
        CancellationToken cancellationToken) =>
        secrets.KeepAsync(SecretPlace.OfConnection(club, connection), TextOf(credentials), cancellationToken);

    /// <summary>How long credentials are together, for comparison with <see cref="SecretLength.Max"/>.</summary>
    public static int LengthOf(ImmutableSortedDictionary<string, string> credentials) => TextOf(credentials).Length;

    /// <summary>Forgets all credentials of a connection that is being removed, before its row goes.</summary>
    public async Task DeleteCredentialsAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken)
    {
        await secrets.DeleteAsync(SecretPlace.OfConnection(club, connection), cancellationToken);
        var old = new Commit(club.ToString(), [new Write.Delete(Keys.Secret(connection))], []);
        await store.CommitAsync(old, cancellationToken); // A conflict only says that there was no such row.
    }

    /// <summary>
    /// What a source signs its webhooks with, as text; empty when nothing was ever set, or when it cannot be read any
    /// more, which is logged.
    /// </summary>
    public async ValueTask<ImmutableArray<string>> WebhookAsync(
        ClubId club, string source, CancellationToken cancellationToken)
    {
        var reference = await StoredAsync(club, Keys.WebhookSecret(source), cancellationToken);
        var place = SecretPlace.OfWebhook(club, source);
        var texts = await ReadAsync(place, reference, RowJson.Default.ImmutableArrayString, cancellationToken);
        return texts.IsDefault ? [] : texts;
    }

    /// <summary>Replaces everything that a source signs its webhooks with.</summary>
    public async Task ReplaceWebhookAsync(
        ClubId club, string source, ImmutableArray<string> texts, CancellationToken cancellationToken)
    {
        var row = await KeepAsync(SecretPlace.OfWebhook(club, source), texts, cancellationToken);
        var write = new Write.Put(Keys.WebhookSecret(source), row);
        await store.CommitAsync(new Commit(club.ToString(), [write], []), cancellationToken);
    }

    /// <summary>
    /// What the club's links for members are signed with; null when there is none yet, or when it cannot be read any more,
    /// which is logged.
    /// </summary>
    public async ValueTask<string?> ViewKeyAsync(ClubId club, CancellationToken cancellationToken)
    {
        var reference = await StoredAsync(club, Keys.ViewSecret, cancellationToken);
        var texts = await ReadAsync(
            SecretPlace.OfView(club), reference, RowJson.Default.ImmutableArrayString, cancellationToken);
        return texts.IsDefaultOrEmpty ? null : texts[0];
    }

    /// <summary>As above, with a new key where there is none. Of two who make one at once, both use the same.</summary>
    public async ValueTask<string> EnsureViewKeyAsync(
        ClubId club, Func<string> make, CancellationToken cancellationToken)
    {
        if (await ViewKeyAsync(club, cancellationToken) is { } known)
        {
            return known;
        }

        var row = await KeepAsync(SecretPlace.OfView(club), [make()], cancellationToken);
        Write write = await StoredAsync(club, Keys.ViewSecret, cancellationToken) is null
            ? new Write.Insert(Keys.ViewSecret, row)
            : new Write.Put(Keys.ViewSecret, row); // There is one that cannot be read any more.
        await store.CommitAsync(new Commit(club.ToString(), [write], []), cancellationToken);
        return await ViewKeyAsync(club, cancellationToken)
            ?? throw new StoreUnavailableException("The key of the club's links was stored and cannot be read.");
    }

    /// <summary>Replaces the key: links signed with the one before open nothing any more.</summary>
    public async Task ReplaceViewKeyAsync(ClubId club, string key, CancellationToken cancellationToken)
    {
        var row = await KeepAsync(SecretPlace.OfView(club), [key], cancellationToken);
        await store.CommitAsync(new Commit(club.ToString(), [new Write.Put(Keys.ViewSecret, row)], []), cancellationToken);
    }

    private async ValueTask<ReadOnlyMemory<byte>> KeepAsync(
        SecretPlace place, ImmutableArray<string> texts, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(texts, RowJson.Default.ImmutableArrayString);
        var reference = await secrets.KeepAsync(place, json, cancellationToken);
        return RowJson.Write(new KeptSecrets(reference), RowJson.Default.KeptSecrets);
    }

    private static string TextOf(ImmutableSortedDictionary<string, string> credentials) =>
        JsonSerializer.Serialize(credentials, RowJson.Default.ImmutableSortedDictionaryStringString);

    private async ValueTask<SecretReference?> StoredAsync(
        ClubId club, string key, CancellationToken cancellationToken) =>
        await store.ReadAsync(club.ToString(), key, cancellationToken) is { } row ? ReferenceIn(row.Value) : null;

    // Version 0.1 stored the protected bytes themselves; as text they are what their store gives out today.
    private static SecretReference ReferenceIn(ReadOnlyMemory<byte> row) => row.Span is [(byte)'{', ..]
        ? RowJson.Read(row, RowJson.Default.KeptSecrets).Secrets
        : SecretReference.Parse(Base64Url.EncodeToString(row.Span));

    private async ValueTask<T?> ReadAsync<T>(
        SecretPlace place, SecretReference? reference, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        if (reference is not { } known)
        {
            return default;
        }

        if (await secrets.ReadAsync(place, known, cancellationToken) is not { } json)
        {
            Log.Lost(log, place.ToString());
            return default;
        }

        return JsonSerializer.Deserialize(json, type);
    }

    private static partial class Log
    {
        [LoggerMessage(2201, LogLevel.Error, "The secrets of {Place} cannot be read any more; they have to be set again")]
        public static partial void Lost(ILogger logger, string place);
    }
}
