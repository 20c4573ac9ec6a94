using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MemberSync.Secrets.Tests.Vault;

/// <summary>The secrets of a <see cref="VaultDouble"/>, and what may be done with them.</summary>
internal sealed class SecretShelf(string host)
{
    private const int MaxValue = 25 * 1024;

    // The vault takes capitals for the same.
    private readonly Dictionary<string, Shelved> _secrets = new(StringComparer.OrdinalIgnoreCase);
    private int _versions;

    public int RecoveryTakes { get; set; }

    public IEnumerable<string> Names => _secrets.Where(s => !s.Value.IsDeleted).Select(s => s.Key).Order();

    public void Disable(string name) => _secrets[name].IsDisabled = true;

    public HttpResponseMessage Set(string name, string body)
    {
        var bundle = JsonNode.Parse(body)!;
        var value = (string?)bundle["value"];
        if (value is null || Encoding.UTF8.GetByteCount(value) > MaxValue)
        {
            return VaultReply.Error(HttpStatusCode.BadRequest, "BadParameter", $"The value '{value}' is too long.");
        }

        if (_secrets.GetValueOrDefault(name) is { } there && Conflict(name, there) is { } conflict)
        {
            return conflict;
        }

        var version = (++_versions).ToString("x32", CultureInfo.InvariantCulture);
        var secret = _secrets.TryGetValue(name, out var known) ? known : _secrets[name] = new Shelved();
        secret.Versions[version] = (value, (string?)bundle["contentType"]);
        return VaultReply.Secret(IdOf(name, version), value, (string?)bundle["contentType"]);
    }

    public HttpResponseMessage Get(string name, string version) =>
        _secrets.GetValueOrDefault(name) is not { IsDeleted: false } secret
        || !secret.Versions.TryGetValue(version, out var kept)
            ? NotFound(name)
            : secret.IsDisabled
                ? VaultReply.Error(
                    HttpStatusCode.Forbidden, "Forbidden", "Operation get is not allowed on a disabled secret.", "SecretDisabled")
                : VaultReply.Secret(IdOf(name, version), kept.Value, kept.ContentType);

    public HttpResponseMessage Delete(string name)
    {
        if (_secrets.GetValueOrDefault(name) is not { IsDeleted: false } secret)
        {
            return NotFound(name);
        }

        secret.IsDeleted = true;
        return VaultReply.Deleted(IdOf(name, secret.Versions.Keys.Last()), name);
    }

    public HttpResponseMessage Recover(string name)
    {
        if (_secrets.GetValueOrDefault(name) is not { IsDeleted: true } secret)
        {
            return NotFound(name);
        }

        (secret.IsDeleted, secret.Busy) = (false, RecoveryTakes);
        return VaultReply.Secret(IdOf(name, secret.Versions.Keys.Last()), value: null, contentType: null);
    }

    private Uri IdOf(string name, string version) => new($"https://{host}/secrets/{name}/{version}");

    private static HttpResponseMessage? Conflict(string name, Shelved secret) =>
        secret.IsDeleted ? VaultReply.Error(
            HttpStatusCode.Conflict,
            "Conflict",
            $"Secret {name} is currently in a deleted but recoverable state, and its name cannot be reused.",
            "ObjectIsDeletedButRecoverable")
        : secret.Busy-- > 0 ? VaultReply.Error(
            HttpStatusCode.Conflict,
            "Conflict",
            $"Secret {name} is currently being recovered and cannot be re-created; retry later.",
            "ObjectIsBeingRecovered")
        : null;

    private static HttpResponseMessage NotFound(string name) => VaultReply.Error(
        HttpStatusCode.NotFound, "SecretNotFound", $"A secret with (name/id) {name} was not found in this key vault.");

    private sealed class Shelved
    {
        public Dictionary<string, (string Value, string? ContentType)> Versions { get; } = [];

        public bool IsDeleted { get; set; }

        public bool IsDisabled { get; set; }

        public int Busy { get; set; }
    }
}
