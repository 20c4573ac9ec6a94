using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Sources.Contracts;

namespace MemberSync.Sources.PerfectGymNext;

/// <summary>How one studio is asked, and what is taken of its answers.</summary>
internal sealed record PerfectGymNextSettings
{
    private const string ApiKeyName = "apiKey";
    private const string PhotoFieldName = "photoField";
    private const string CardTypesName = "cardTypes";

    public static ImmutableArray<string> Credentials { get; } = [ApiKeyName];

    public static ImmutableArray<string> Names { get; } = [PhotoFieldName, CardTypesName];

    public required SourceSetup Setup { get; init; }

    public required string ApiKey { get; init; }

    /// <summary>The field of a customer that holds a link to the photograph; null: photographs are not read.</summary>
    public string? PhotoField { get; init; }

    /// <summary>The types of access mediums whose values are card numbers.</summary>
    public ImmutableArray<string> CardTypes { get; init; } = [];

    public string? TimeZone { get; init; }

    /// <exception cref="KeyNotFoundException">A credential is missing.</exception>
    public static PerfectGymNextSettings Of(SourceSetup setup)
    {
        var settings = setup.Source.Settings;
        return new PerfectGymNextSettings
        {
            Setup = setup,
            ApiKey = setup.Credentials[ApiKeyName],
            PhotoField = settings.GetValueOrDefault(PhotoFieldName),
            CardTypes =
            [
                .. settings.GetValueOrDefault(CardTypesName, string.Empty)
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ],
            TimeZone = settings.GetValueOrDefault(Days.TimeZone),
        };
    }

    /// <summary>Shows nothing.</summary>
    public override string ToString() => nameof(PerfectGymNextSettings);
}
