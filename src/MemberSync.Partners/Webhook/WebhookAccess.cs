using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Webhooks;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Webhook;

/// <summary>A connection's settings and secrets, checked. Holds secrets: shows none as text.</summary>
internal sealed record WebhookAccess
{
    private const string Secret = "secret";
    private const string PreviousSecret = "previousSecret";
    private const string Rule = "must be whsec_ and base64 of 24 to 64 bytes";

    private WebhookAccess(PartnerConnection connection)
    {
        Connection = connection;
        Settings = new WebhookSettings(connection.Settings);
        Secrets = [.. new[] { Secret, PreviousSecret }
            .Select(name => connection.Credentials.GetValueOrDefault(name)).OfType<string>()];
    }

    public PartnerConnection Connection { get; }

    public WebhookSettings Settings { get; }

    /// <summary>A message is signed with each, so that a receiver may change over at any time between.</summary>
    public ImmutableArray<string> Secrets { get; }

    /// <exception cref="ArgumentException">The connection has faults; they are named, their values are not.</exception>
    public static WebhookAccess Of(PartnerConnection connection)
    {
        var faults = Faults(connection);
        return faults.IsEmpty
            ? new WebhookAccess(connection)
            : throw new ArgumentException(string.Join("; ", faults), nameof(connection));
    }

    public static ImmutableArray<string> Faults(PartnerConnection connection)
    {
        var credentials = connection.Credentials;
        string?[] faults =
        [
            SettingFault.OfAddress(connection.Address),
            .. WebhookSettings.Faults(connection.Settings),
            SettingFault.Of("credentials.secret", credentials.GetValueOrDefault(Secret), WebhookSignature.IsSecret, Rule),
            credentials.TryGetValue(PreviousSecret, out var previous) && !WebhookSignature.IsSecret(previous)
                ? $"credentials.previousSecret {Rule}"
                : null,
            .. SettingFault.Unknown("webhooks", "credentials", credentials.Keys, [Secret, PreviousSecret]),
        ];
        return [.. faults.OfType<string>()];
    }

    public override string ToString() => Connection.ToString();
}
