using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Mywellness;

/// <summary>A connection's address, settings and credentials, checked. Holds secrets: shows none as text.</summary>
internal sealed record MywellnessAccess
{
    public const string DefaultExternalIdAction = "GetFacilityUserByExternalID";
    public const string DefaultAddressField = "address1";
    public const string OtherAddressField = "address";

    private static readonly ImmutableArray<string> Settings =
        ["facilityUrl", "applicationId", "externalIdAction", "addressField", .. AssumedNames.Defaults.Keys];

    private static readonly ImmutableArray<string> Credentials = ["apiKey", "username", "password", "ssoKey"];

    private MywellnessAccess(PartnerConnection connection)
    {
        Base = connection.Address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        FacilityUrl = connection.Settings.Values["facilityUrl"];
        ApplicationId = connection.Settings.Values["applicationId"];
        ExternalIdAction = connection.Settings.Get("externalIdAction", DefaultExternalIdAction);
        AddressField = connection.Settings.Get("addressField", DefaultAddressField);
        Assumed = new AssumedNames(connection.Settings);
        ApiKey = connection.Credentials["apiKey"];
        Username = connection.Credentials["username"];
        Password = connection.Credentials["password"];
    }

    public string Base { get; }

    /// <summary>The facility's name in every path.</summary>
    public string FacilityUrl { get; }

    /// <summary>The integration's GUID in the log-in path; issued by Technogym, no default.</summary>
    public string ApplicationId { get; }

    /// <summary>The action that finds a person by our id; one client names it otherwise in its texts.</summary>
    public string ExternalIdAction { get; }

    /// <summary><c>address1</c> (default) or <c>address</c>: two clients disagree.</summary>
    public string AddressField { get; }

    public AssumedNames Assumed { get; }

    public string ApiKey { get; }

    /// <summary>The staff account that the club made for the integration.</summary>
    public string Username { get; }

    public string Password { get; }

    /// <exception cref="ArgumentException">The connection has faults; they are named, their values are not.</exception>
    public static MywellnessAccess Of(PartnerConnection connection)
    {
        var faults = Faults(connection);
        return faults.IsEmpty
            ? new MywellnessAccess(connection)
            : throw new ArgumentException(string.Join("; ", faults), nameof(connection));
    }

    public static ImmutableArray<string> Faults(PartnerConnection connection)
    {
        var (settings, credentials) = (connection.Settings.Values, connection.Credentials);
        string?[] faults =
        [
            SettingFault.OfAddress(connection.Address),
            SettingFault.Of("settings.facilityUrl", settings.GetValueOrDefault("facilityUrl"), IsSegment,
                "must be one part of a path: letters, digits, '-', '_' and '.'"),
            SettingFault.Of("settings.applicationId", settings.GetValueOrDefault("applicationId"),
                text => Guid.TryParse(text, out _), "must be a GUID"),
            SettingFault.Of("settings.externalIdAction", settings.GetValueOrDefault("externalIdAction", DefaultExternalIdAction),
                text => text.All(char.IsAsciiLetterOrDigit), "must have letters and digits only"),
            SettingFault.Of("settings.addressField", settings.GetValueOrDefault("addressField", DefaultAddressField),
                text => text is DefaultAddressField or OtherAddressField, "must be 'address1' or 'address'"),
            SettingFault.Of("credentials.apiKey", credentials.GetValueOrDefault("apiKey"), PersonIds.FitsInPath,
                "must have the letters, digits and hyphens of a GUID"),
            SettingFault.Of("credentials.username", credentials.GetValueOrDefault("username"), _ => true, string.Empty),
            SettingFault.Of("credentials.password", credentials.GetValueOrDefault("password"), _ => true, string.Empty),
            .. AssumedNames.Defaults.Select(name => SettingFault.Of(
                $"settings.{name.Key}", settings.GetValueOrDefault(name.Key, name.Value),
                text => text.All(char.IsAsciiLetterOrDigit), "must have letters and digits only")),
            .. SettingFault.Unknown("Mywellness", "settings", settings.Keys, Settings),
            .. SettingFault.Unknown("Mywellness", "credentials", credentials.Keys, Credentials),
        ];
        return [.. faults.OfType<string>()];
    }

    public override string ToString() => FacilityUrl;

    private static bool IsSegment(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') && text.Trim('.').Length > 0;
}
