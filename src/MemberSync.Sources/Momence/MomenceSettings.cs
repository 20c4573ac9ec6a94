using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Engine.Ports;

namespace MemberSync.Sources.Momence;

/// <summary>How one host is asked, and what is taken of its answers.</summary>
internal sealed record MomenceSettings
{
    private const string ClientIdName = "clientId";
    private const string ClientSecretName = "clientSecret";
    private const string UsernameName = "username";
    private const string PasswordName = "password";
    private const string GenderFieldName = "genderField";
    private const string BirthDateFieldName = "birthDateField";
    private const string SessionDaysName = "sessionDays";
    private const string SpotPrefix = "spot.";

    private const int UsualSessionDays = 14;
    private const int MostSessionDays = 60;

    public static ImmutableArray<string> Credentials { get; } =
        [ClientIdName, ClientSecretName, UsernameName, PasswordName];

    public static ImmutableArray<string> Names { get; } =
        [GenderFieldName, BirthDateFieldName, SessionDaysName, SpotPrefix];

    public required SourceSetup Setup { get; init; }

    /// <summary>The label of the host's own field that holds the gender; null: it is not read.</summary>
    public string? GenderField { get; init; }

    /// <summary>The label of the host's own field that holds the date of birth; null: the one of that type.</summary>
    public string? BirthDateField { get; init; }

    /// <summary>How many days ahead sessions are listed; 0: none is.</summary>
    public int SessionDays { get; init; }

    public string? TimeZone { get; init; }

    public string ClientId => Setup.Credentials[ClientIdName];

    public string ClientSecret => Setup.Credentials[ClientSecretName];

    public string Username => Setup.Credentials[UsernameName];

    public string Password => Setup.Credentials[PasswordName];

    public static MomenceSettings Of(SourceSetup setup)
    {
        var settings = setup.Source.Settings;
        return new MomenceSettings
        {
            Setup = setup,
            GenderField = settings.GetValueOrDefault(GenderFieldName),
            BirthDateField = settings.GetValueOrDefault(BirthDateFieldName),
            SessionDays = Days(settings) ?? UsualSessionDays,
            TimeZone = settings.GetValueOrDefault(Contracts.Days.TimeZone),
        };
    }

    /// <summary>What is malformed, in words for an operator.</summary>
    public static IEnumerable<string> Faults(ImmutableSortedDictionary<string, string> settings)
    {
        if (settings.ContainsKey(SessionDaysName) && Days(settings) is null)
        {
            yield return $"settings.{SessionDaysName} must be a whole number of days from 0 to {MostSessionDays}";
        }
    }

    /// <summary>A spot as people read it: by its label where the settings have one, else by Momence's id.</summary>
    public string? Seat(long? spot) => spot?.ToString(CultureInfo.InvariantCulture) is { } id
        ? Setup.Source.Settings.GetValueOrDefault($"{SpotPrefix}{id}", id)
        : null;

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(MomenceSettings);

    private static int? Days(ImmutableSortedDictionary<string, string> settings) =>
        int.TryParse(
            settings.GetValueOrDefault(SessionDaysName), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
        && days <= MostSessionDays
            ? days
            : null;
}
