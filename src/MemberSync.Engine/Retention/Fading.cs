using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Retention;

/// <summary>Removes rows by their ages: each together with the row that says how old it is.</summary>
internal static class Fading
{
    /// <param name="store">Where they stand.</param>
    /// <param name="partition">Whose they are.</param>
    /// <param name="ages">The ages that are old enough.</param>
    /// <param name="most">About how many rows at most; what is left is for the next call.</param>
    /// <param name="cancellationToken">Ends it between two commits.</param>
    public static async ValueTask FadeAsync(
        this IStore store, string partition, KeyRange ages, int most, CancellationToken cancellationToken)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        for (var done = 0; done < most; done += Commit.MaxWrites)
        {
            var page = await store.ScanAsync(partition, ages, Commit.MaxWrites / 2, cancellationToken);
            var deletes = Deletes(page.Rows, gone);
            if (deletes.IsEmpty)
            {
                return;
            }

            // What somebody else has removed is left out of the next try.
            if (await store.CommitAsync(new Commit(partition, deletes, []), cancellationToken) is CommitOutcome.Conflict other)
            {
                gone.Add(other.Key);
            }
        }
    }

    // As many of the oldest as one commit takes, each row of ages with all that it names.
    private static ImmutableArray<Write> Deletes(ImmutableArray<Row> ages, HashSet<string> gone)
    {
        var deletes = ImmutableArray.CreateBuilder<Write>();
        foreach (var age in ages)
        {
            string[] keys = [.. RowJson.Read(age.Value, RowJson.Default.AgeRow).Keys, age.Key];
            if (deletes.Count + keys.Length > Commit.MaxWrites)
            {
                break;
            }

            deletes.AddRange(keys.Where(key => !gone.Contains(key)).Select(key => new Write.Delete(key)));
        }

        return deletes.DrainToImmutable();
    }
}
