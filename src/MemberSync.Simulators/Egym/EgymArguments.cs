using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Egym;

/// <summary>eGym on the command line.</summary>
internal static class EgymArguments
{
    public static readonly SimulatedPartner Partner = new(
        "egym",
        """
          --capacity <calls>            calls that a key may make at once (default 60)
          --per-second <calls>          calls that a key gains in a second (default 6)
          --tells-remaining <bool>      whether answers tell how many calls are left (default true)
          --email-conflict <code>       membershipExists, userEmailConflict or generalConflict (default the first)
        """,
        (trip, values) =>
        {
            var options = Read(values) with { Seed = trip.Seed };
            return (services, time) => services.AddSimulator(new EgymSimulator(options), time, trip);
        });

    private static readonly string[] Conflicts = ["membershipExists", "userEmailConflict", "generalConflict"];

    public static EgymOptions Read(IReadOnlyDictionary<string, string> values) => values.Aggregate(
        new EgymOptions(), (options, value) => With(options, value.Key, value.Value));

    private static EgymOptions With(EgymOptions options, string name, string value) => name switch
    {
        "--capacity" => options with { Capacity = (int)OptionText.Positive(name, value) },
        "--per-second" => options with { PerSecond = (decimal)OptionText.Positive(name, value) },
        "--tells-remaining" => options with { TellsRemaining = OptionText.Flag(name, value) },
        "--email-conflict" => options with
        {
            EmailConflict = Conflicts.Contains(value)
                ? value
                : throw new FormatException($"{name} must be one of {string.Join(", ", Conflicts)}, not {value}"),
        },
        _ => throw new FormatException($"there is no option {name}"),
    };
}
