using System.Collections.Concurrent;
using System.Collections.Frozen;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Sources;

/// <summary>
/// What sources held at their last comparison. A set that is complete changes by
/// erasures alone, so the last one of each source that
/// was read stays in memory: about 100 bytes per subject, while comparisons go on.
/// </summary>
public sealed class SeenSets(IStore store)
{
    private readonly ConcurrentDictionary<(string Club, SourceId), Known> _known = new();

    /// <summary>What the source held at the last comparison that came to its end; empty before.</summary>
    internal async ValueTask<FrozenDictionary<SourceSubject, string>> HeldAsync(
        SourceView source, SweepRow row, CancellationToken cancellationToken)
    {
        var owner = (source.Club.ToString(), source.Source.Id);
        if (row.Held is not { } set)
        {
            return FrozenDictionary<SourceSubject, string>.Empty;
        }

        if (_known.TryGetValue(owner, out var known) && known.Set == set && known.Edition == row.Edition)
        {
            return known.Prints;
        }

        var prints = await ReadAsync(source, set, cancellationToken);
        _known[owner] = new Known(set, row.Edition, prints);
        return prints;
    }

    /// <summary>Reads a set that may still grow.</summary>
    internal async ValueTask<FrozenDictionary<SourceSubject, string>> ReadAsync(
        SourceView source, string set, CancellationToken cancellationToken)
    {
        var prints = new Dictionary<SourceSubject, string>();
        var range = Keys.Seen(source.Source.Id, set);
        await foreach (var row in store.EachAsync(source.Club.ToString(), range, cancellationToken))
        {
            foreach (var seen in RowJson.Read(row.Value, RowJson.Default.SeenPage).Subjects)
            {
                prints[seen.Subject] = seen.Print;
            }
        }

        return prints.ToFrozenDictionary();
    }

    /// <summary>Lets go of what is in memory of a source.</summary>
    internal void Forget(SourceView source) => _known.TryRemove((source.Club.ToString(), source.Source.Id), out _);

    private sealed record Known(string Set, int Edition, FrozenDictionary<SourceSubject, string> Prints);
}
