using static MemberSync.Simulators.Hosting.ArgumentReading;

namespace MemberSync.Simulators.Egym;

/// <summary>The options of the command line that only this partner has.</summary>
internal static class EgymArguments
{
    public const string Usage = """
          --capacity <calls>            calls that a key may make at once (default 60)
          --per-second <calls>          calls that a key gains in a second (default 6)
          --tells-remaining <bool>      whether answers tell how many calls are left (default true)
          --email-conflict <code>       membershipExists, userEmailConflict or generalConflict (default the first)
        """;

    private static readonly string[] Conflicts = ["membershipExists", "userEmailConflict", "generalConflict"];

    public static EgymOptions With(EgymOptions options, string name, string value) => name switch
    {
        "--capacity" => options with { Capacity = (int)Positive(name, value) },
        "--per-second" => options with { PerSecond = (decimal)Positive(name, value) },
        "--tells-remaining" => options with { TellsRemaining = Flag(name, value) },
        "--email-conflict" => options with
        {
            EmailConflict = Conflicts.Contains(value)
                ? value
                : throw new FormatException($"{name} must be one of {string.Join(", ", Conflicts)}, not {value}"),
        },
        _ => throw Unknown(name),
    };
}
