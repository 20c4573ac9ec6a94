using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Egym.V1;

/// <summary>A connection to gymapi v1, which has passed <see cref="Faults"/>. Holds a secret: shows none as text.</summary>
internal sealed class GymApiAccess(PartnerConnection connection)
{
    public const string GymIdName = "gymId";
    private const string TokenName = "accessToken";
    private const string PathName = "basePath";

    // eGym's text says /gymapi/v1, its list of servers /v1.
    private const string DefaultPath = "/gymapi/v1";

    private static readonly ImmutableArray<string> Settings =
        [GymIdName, PathName, "membershipType", "basicContractTypes", "premiumContractTypes", "membershipSubType", "cards"];

    public string GymId { get; } = connection.Settings.Values[GymIdName];

    public string Token { get; } = connection.Credentials[TokenName];

    public EgymSettings Rules { get; } = new(connection.Settings);

    private string Base { get; } =
        connection.Address.GetLeftPart(UriPartial.Path).TrimEnd('/') + connection.Settings.Get(PathName, DefaultPath);

    public static bool IsMeant(PartnerSettings settings) => settings.Values.ContainsKey(GymIdName);

    public static bool IsMeant(PartnerConnection connection) =>
        IsMeant(connection.Settings) || connection.Credentials.ContainsKey(TokenName);

    public static ImmutableArray<string> Faults(PartnerConnection connection)
    {
        var (settings, credentials) = (connection.Settings.Values, connection.Credentials);
        string?[] faults =
        [
            SettingFault.OfAddress(connection.Address),
            SettingFault.Of($"settings.{GymIdName}", settings.GetValueOrDefault(GymIdName), UserIds.Fits,
                "must be 1 to 100 characters without spaces"),
            EgymAccess.Key(TokenName, credentials.GetValueOrDefault(TokenName)),
            SettingFault.Of($"settings.{PathName}", connection.Settings.Get(PathName, DefaultPath), IsPath,
                "must begin with / and hold letters, digits and / only, as /gymapi/v1 or /v1"),
            credentials.ContainsKey("apiKey")
                ? "credentials.apiKey belongs to eGym's API v2, and settings.gymId with credentials.accessToken to gymapi v1: "
                + "keep one of the two"
                : null,
            .. EgymAccess.FaultsOfRules(connection.Settings),
            .. SettingFault.Unknown("eGym's gymapi v1", "settings", settings.Keys, Settings),
            .. SettingFault.Unknown(
                "eGym's gymapi v1", "credentials", credentials.Keys.Where(name => name != "apiKey"), [TokenName]),
        ];
        return [.. faults.OfType<string>().Distinct()];
    }

    /// <summary>The whole address of a call; the gym id goes with each.</summary>
    public Uri At(string path) =>
        new($"{Base}{path}{(path.Contains('?') ? '&' : '?')}gymId={Uri.EscapeDataString(GymId)}");

    public override string ToString() => nameof(GymApiAccess);

    private static bool IsPath(string path) => path[0] == '/' && path[^1] != '/'
        && path.All(c => char.IsAsciiLetterOrDigit(c) || c == '/');
}
