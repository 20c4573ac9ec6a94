using System.Collections.Immutable;

namespace MemberSync.Demo.Partner;

/// <summary>Every partner that the demo can show. A new one is one line here.</summary>
internal static class ShownPartners
{
    public const string Every = "all";

    public static readonly ImmutableArray<ShownPartner> All =
    [
        new ShownMywellness(),
        new ShownEgym(),
        new ShownGymApi(),
        new ShownSpivi(),
        new ShownWebhook(),
    ];

    /// <summary>What <c>--partner</c> may be.</summary>
    public static string[] Choices => [.. All.Select(partner => partner.Name), Every];

    /// <summary>The partners that the choice names, at least one.</summary>
    public static ImmutableArray<ShownPartner> Of(string choice) =>
        choice == Every ? All : [All.Single(partner => partner.Name == choice)];
}
