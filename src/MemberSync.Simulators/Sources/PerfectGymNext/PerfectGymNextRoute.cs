using System.Globalization;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>A path that is served.</summary>
/// <param name="Customer">Whom it names; null: nobody, or not by a number.</param>
internal sealed record PerfectGymNextRoute(PerfectGymNextAction Action, long? Customer)
{
    /// <summary>Null when nothing is served there by this method.</summary>
    public static PerfectGymNextRoute? Parse(string method, string path) => (method, path.Split('/')) switch
    {
        ("GET", ["", "v1", "customers"]) => new(PerfectGymNextAction.ListCustomers, null),
        ("GET", ["", "v1", "customers", var id]) => new(PerfectGymNextAction.GetCustomer, Number(id)),
        ("GET", ["", "v1", "customers", var id, "contracts"]) => new(PerfectGymNextAction.ListContracts, Number(id)),
        _ => null,
    };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
