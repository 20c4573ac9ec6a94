namespace MemberSync.Testing.Chance;

/// <summary>Where tests that use chance take their seed from.</summary>
public static class TestSeed
{
    /// <summary>Set this variable to a number from 0 to 2^64-1 to run every such test with that seed.</summary>
    public const string Variable = "MEMBERSYNC_SEED";

    /// <summary>
    /// The seed in <see cref="Variable"/>; unless it is set, one that belongs to the name and never changes.
    /// </summary>
    public static ulong For(string name)
    {
        // A test run has no configuration of its own; the seed is the one thing it takes from outside.
        var given = Environment.GetEnvironmentVariables()[Variable] as string;
        if (string.IsNullOrEmpty(given))
        {
            return SeededRandom.SeedOf(name);
        }

        return ulong.TryParse(given, out var seed)
            ? seed
            : throw new InvalidOperationException($"{Variable} is '{given}'; it must be a number from 0 to 2^64-1.");
    }
}
