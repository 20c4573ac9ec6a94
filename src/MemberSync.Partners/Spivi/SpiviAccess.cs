using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Spivi;

/// <summary>A connection's address, settings and credentials, checked. Holds secrets: shows none as text.</summary>
internal sealed record SpiviAccess
{
    private static readonly ImmutableArray<string> Credentials = ["sourceName", "password"];

    private SpiviAccess(PartnerConnection connection)
    {
        Base = connection.Address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        SiteId = connection.Settings.Values[SiteSettings.SiteId];
        BirthDateFormat = connection.Settings.Values.GetValueOrDefault(SiteSettings.BirthDateFormat);
        Settings = connection.Settings;
        SourceName = connection.Credentials["sourceName"];
        Password = connection.Credentials["password"];
    }

    public string Base { get; }

    /// <summary>The site's number, which Spivi shows under My Studio, Developers.</summary>
    public string SiteId { get; }

    /// <summary>As .NET writes formats; null: dates of birth are not sent, as Spivi's form of them is not known.</summary>
    public string? BirthDateFormat { get; }

    public PartnerSettings Settings { get; }

    public string SourceName { get; }

    public string Password { get; }

    /// <exception cref="ArgumentException">The connection has faults; they are named, their values are not.</exception>
    public static SpiviAccess Of(PartnerConnection connection)
    {
        var faults = Faults(connection);
        return faults.IsEmpty
            ? new SpiviAccess(connection)
            : throw new ArgumentException(string.Join("; ", faults), nameof(connection));
    }

    public static ImmutableArray<string> Faults(PartnerConnection connection)
    {
        var (settings, credentials) = (connection.Settings.Values, connection.Credentials);
        string?[] faults =
        [
            SettingFault.OfAddress(connection.Address),
            .. SiteSettings.Faults(settings),
            SettingFault.Of("credentials.sourceName", credentials.GetValueOrDefault("sourceName"), _ => true, string.Empty),
            SettingFault.Of("credentials.password", credentials.GetValueOrDefault("password"), _ => true, string.Empty),
            .. SettingFault.Unknown("Spivi", "credentials", credentials.Keys, Credentials),
        ];
        return [.. faults.OfType<string>()];
    }

    public override string ToString() => SiteId;
}
