using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>The service's settings, in section <c>MemberSync</c>.</summary>
internal sealed class MemberSyncOptions
{
    public const string Section = "MemberSync";

    /// <summary>
    /// The database file. Without <see cref="KeyVault"/> the keys that protect secrets lie beside it, in <c>keys</c>.
    /// </summary>
    /// <value>A path on a local disk. Default <c>data/membersync.db</c>.</value>
    [Required]
    public string DataPath { get; set; } = "data/membersync.db";

    /// <summary>Where the service listens.</summary>
    /// <value>http, an IP address and a port; several separated by ';'. Default <c>http://127.0.0.1:5080</c>.</value>
    [Required]
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Presets an admin key, in force as long as it stands here.</summary>
    /// <value>
    /// At least 16 characters. Default none: a key is made at the first start and shown once. Under the Functions host,
    /// whose output is a log, it must be given.
    /// </value>
    [MinLength(16)]
    public string? AdminKey { get; set; }

    /// <summary>
    /// Lets whom App Service authentication signed in into the console, by their app roles: <c>admin</c> or
    /// <c>operator</c>, or for one club <c>operator:northclub</c>. Keys work as well.
    /// </summary>
    /// <value>Default false. True has no effect while that authentication is not on for the app.</value>
    public bool AppServiceSignIn { get; set; }

    /// <summary>The vault that keeps secrets. The process opens it by the identity that it runs as.</summary>
    /// <value>
    /// Like <c>https://name.vault.azure.net</c>. Default none: secrets are protected by keys on this machine. With a
    /// storage account in Azure it must be given.
    /// </value>
    public Uri? KeyVault { get; set; }

    /// <summary>
    /// The collector that traces, metrics and the log are sent to, by OTLP over HTTP (protobuf): below this address at
    /// <c>/v1/traces</c>, <c>/v1/metrics</c> and <c>/v1/logs</c>.
    /// </summary>
    /// <value>
    /// Like <c>http://127.0.0.1:4318</c>. Default none: what <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says, or nothing is sent.
    /// </value>
    public Uri? Telemetry { get; set; }

    /// <summary>
    /// Lets connections point to <c>http://127.0.0.1:port</c>, and <see cref="KeyVault"/> to a stand-in on this machine
    /// over https, for development and demonstration.
    /// </summary>
    /// <value>Default false.</value>
    public bool AllowLoopbackPartners { get; set; }

    /// <summary>How long history, logs and the claims of events are kept.</summary>
    [ValidateObjectMembers]
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>Where exports of gym systems are laid down.</summary>
    [ValidateObjectMembers]
    public FolderOptions Files { get; set; } = new();

    /// <summary>A clock that several processes share and that may run faster than the real one.</summary>
    /// <value>Default: the real clock.</value>
    [ValidateObjectMembers]
    public ClockOptions Clock { get; set; } = new();
}
