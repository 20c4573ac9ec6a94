using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Finds the name that a mistyped one may have meant.</summary>
internal static class NearName
{
    private const int MaxTypos = 2;
    private const int MaxLength = 60;

    public static string Advice(string name, ImmutableArray<string> known) => Find(name, known) is { } near
        ? $"did you mean {near}?"
        : $"known are {string.Join(", ", known)}";

    private static string? Find(string name, ImmutableArray<string> known) => name.Length > MaxLength
        ? null
        : known
            .Select(candidate => (candidate, Typos: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(pair => pair.Typos <= MaxTypos && pair.Typos * 2 < pair.candidate.Length)
            .OrderBy(pair => pair.Typos)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
