using System.Collections.Immutable;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Checking;

namespace MemberSync.Partners.Egym;

/// <summary>A connection's address, settings and key, checked. Holds a secret: shows none as text.</summary>
internal sealed record EgymAccess
{
    public const string WebhookSecret = "webhookSecret";

    private const string KeyName = "apiKey";
    private const int ShortestSecret = 16;

    private static readonly ImmutableArray<string> Settings =
    [
        "membershipType", "basicContractTypes", "premiumContractTypes", "membershipSubType", "cards", "eraseOnDelete",
    ];

    private EgymAccess(PartnerConnection connection)
    {
        Base = connection.Address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        ApiKey = connection.Credentials[KeyName];
        Rules = new EgymSettings(connection.Settings);
    }

    public string Base { get; }

    /// <summary>One for each location of a chain, with permissions that eGym grants one by one.</summary>
    public string ApiKey { get; }

    public EgymSettings Rules { get; }

    /// <exception cref="ArgumentException">The connection has faults; they are named, their values are not.</exception>
    public static EgymAccess Of(PartnerConnection connection)
    {
        var faults = Faults(connection);
        return faults.IsEmpty
            ? new EgymAccess(connection)
            : throw new ArgumentException(string.Join("; ", faults), nameof(connection));
    }

    public static ImmutableArray<string> Faults(PartnerConnection connection)
    {
        var (settings, credentials) = (connection.Settings.Values, connection.Credentials);
        string?[] faults =
        [
            SettingFault.OfAddress(connection.Address),
            .. FaultsOfRules(connection.Settings),
            Key(KeyName, credentials.GetValueOrDefault(KeyName)),
            credentials.GetValueOrDefault(WebhookSecret) is { Length: < ShortestSecret }
                ? $"credentials.{WebhookSecret} must have at least {ShortestSecret} characters"
                : null,
            .. SettingFault.Unknown("eGym", "settings", settings.Keys, Settings),
            .. SettingFault.Unknown("eGym", "credentials", credentials.Keys, [KeyName, WebhookSecret]),
        ];
        return [.. faults.OfType<string>().Distinct()];
    }

    /// <summary>What is wrong with the settings that say how members are told.</summary>
    public static ImmutableArray<string?> FaultsOfRules(PartnerSettings rules) =>
    [
        Choice(rules.Values, "membershipType", EgymSettings.Premium, EgymSettings.Basic),
        Choice(rules.Values, "membershipSubType", EgymSettings.FromTags, EgymSettings.FromContractType, EgymSettings.None),
        Choice(rules.Values, "cards", "true", "false"),
        Choice(rules.Values, "eraseOnDelete", "false", "true"),
        .. new EgymSettings(rules).Contradictions.Select(_ =>
            "settings.basicContractTypes and settings.premiumContractTypes must not name the same type of contract"),
    ];

    /// <summary>Null when it can travel in a header, which takes nothing else.</summary>
    public static string? Key(string name, string? key) =>
        string.IsNullOrWhiteSpace(key) ? $"credentials.{name} is missing; eGym gives one for each location"
        : key.All(c => c is > ' ' and < '\u007f') ? null
        : $"credentials.{name} must have no spaces and no letters beyond ASCII";

    public override string ToString() => nameof(EgymAccess);

    private static string? Choice(
        ImmutableSortedDictionary<string, string> settings, string name, params ImmutableArray<string> choices) =>
        choices.Contains(settings.GetValueOrDefault(name, choices[0]), StringComparer.Ordinal)
            ? null
            : $"settings.{name} must be {string.Join(" or ", choices.Select(choice => $"'{choice}'"))}";
}
