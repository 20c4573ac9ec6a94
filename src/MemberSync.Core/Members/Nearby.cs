namespace MemberSync.Core.Members;

/// <summary>Finds the name that a mistyped one may have meant.</summary>
public static class Nearby
{
    private const int MaxTypos = 2;

    /// <summary>
    /// The known name within two typing slips of the name, whatever the case of letters; null if there is none.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var candidates =
            from candidate in known
            where Math.Abs(candidate.Length - name.Length) <= MaxTypos
            let typos = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())
            where typos <= MaxTypos && typos < candidate.Length / 2.0
            orderby typos
            select candidate;
        return candidates.FirstOrDefault();
    }

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
