using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api.Bodies;
using Microsoft.AspNetCore.DataProtection;

namespace MemberSync.Functions.Security;

/// <summary>
/// Keeps secrets encrypted in the club's partition. Each place has a key of its own, so that what was copied from one
/// club or connection to another cannot be read there.
/// </summary>
internal sealed class ProtectedSecrets(SecretRows rows, IDataProtectionProvider protection) : ISecretStore
{
    private const string Generic = "generic";

    public async ValueTask<ImmutableSortedDictionary<string, string>> ReadAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken) =>
        await ReadAsync(club, SecretRows.Of(connection), cancellationToken) is { } json
            ? JsonSerializer.Deserialize(json, ApiJson.Default.ImmutableSortedDictionaryStringString)!
            : ImmutableSortedDictionary<string, string>.Empty;

    public async ValueTask WriteAsync(
        ClubId club,
        ConnectionId connection,
        ImmutableSortedDictionary<string, string> credentials,
        CancellationToken cancellationToken) =>
        await WriteAsync(
            club,
            SecretRows.Of(connection),
            JsonSerializer.SerializeToUtf8Bytes(credentials, ApiJson.Default.ImmutableSortedDictionaryStringString),
            cancellationToken);

    /// <summary>The secrets of the club's signed webhook, as text; empty when none were ever written.</summary>
    public async ValueTask<ImmutableArray<string>> ReadWebhookAsync(ClubId club, CancellationToken cancellationToken) =>
        await ReadAsync(club, SecretRows.OfWebhook(Generic), cancellationToken) is { } json
            ? JsonSerializer.Deserialize(json, ApiJson.Default.ImmutableArrayString)
            : [];

    public Task WriteWebhookAsync(ClubId club, ImmutableArray<string> secrets, CancellationToken cancellationToken) =>
        WriteAsync(
            club,
            SecretRows.OfWebhook(Generic),
            JsonSerializer.SerializeToUtf8Bytes(secrets, ApiJson.Default.ImmutableArrayString),
            cancellationToken);

    private async ValueTask<byte[]?> ReadAsync(ClubId club, string place, CancellationToken cancellationToken) =>
        await rows.ReadAsync(club, place, cancellationToken) is { } bytes
            ? Protector(club, place).Unprotect(bytes.ToArray())
            : null;

    private Task WriteAsync(ClubId club, string place, byte[] json, CancellationToken cancellationToken) =>
        rows.WriteAsync(club, place, Protector(club, place).Protect(json), cancellationToken);

    private IDataProtector Protector(ClubId club, string place) =>
        protection.CreateProtector("MemberSync.Secrets", club.ToString(), place);
}
