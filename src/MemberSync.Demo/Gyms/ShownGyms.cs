using System.Collections.Immutable;

namespace MemberSync.Demo.Gyms;

/// <summary>Every gym system that the demo can show. A new one is one line here.</summary>
internal static class ShownGyms
{
    /// <summary>No gym system: changes are sent by the hub's own API.</summary>
    public const string None = "api";

    public static readonly ImmutableArray<ShownGym> All = [new ShownPerfectGymNext(), new ShownMomence()];

    /// <summary>What <c>--source</c> may be.</summary>
    public static string[] Choices => [None, .. All.Select(gym => gym.Name)];

    /// <summary>The gym system that the choice names; null: none.</summary>
    public static ShownGym? Of(string choice) => All.SingleOrDefault(gym => gym.Name == choice);
}
