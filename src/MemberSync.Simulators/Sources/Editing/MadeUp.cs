using MemberSync.Simulators.Chance;

namespace MemberSync.Simulators.Sources.Editing;

/// <summary>A person who does not exist.</summary>
internal sealed record MadeUp(
    string FirstName, string LastName, bool IsFemale, DateOnly Birth, string Email, string Phone)
{
    private static readonly string[] Women =
        ["Ines", "Lea", "Mia", "Nora", "Sofia", "Zoe", "Anna", "Elin"];
    private static readonly string[] Men =
        ["Noah", "Luca", "Ben", "Emil", "Jonas", "Tim", "Otto", "Paul"];
    private static readonly string[] Names =
        ["Maurer", "Keller", "Frei", "Vogel", "Huber", "Roth", "Berg", "Wolf"];

    /// <summary>People who are the same for the same seed, each with an address of their own.</summary>
    public static IEnumerable<MadeUp> Many(BulkEdit edit)
    {
        var random = SeedFork.For(edit.Seed, "people");
        return Enumerable.Range(1, edit.Count).Select(number => One(random, edit.Seed, number)).ToList();
    }

    private static MadeUp One(Random random, int seed, int number)
    {
        var isFemale = random.Next(2) == 0;
        var names = isFemale ? Women : Men;
        var first = names[random.Next(names.Length)];
        var last = Names[random.Next(Names.Length)];
        var birth = new DateOnly(1950, 1, 1).AddDays(random.Next(365 * 55));
        var address = $"{first}.{last}.{seed}.{number}@example.org".ToLowerInvariant();
        return new MadeUp(first, last, isFemale, birth, address, $"+4179{seed % 100:00}{number:00000}");
    }
}
