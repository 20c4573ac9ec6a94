using System.Text;

namespace MemberSync.Simulators.Chance;

/// <summary>
/// Forks one seed per concern, so that drawing more often for one concern does not shift the draws of another.
/// </summary>
internal static class SeedFork
{
    public static Random For(int seed, string concern) => new(unchecked(seed ^ (int)StableHash(concern)));

    // FNV-1a: string.GetHashCode differs from run to run.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return hash;
    }
}
