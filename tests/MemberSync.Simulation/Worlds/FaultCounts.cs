using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Worlds;

/// <summary>How often each kind of fault struck.</summary>
public sealed class FaultCounts
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> ByKind => _counts;

    public void Add(string kind, long count = 1) => _counts[kind] = _counts.GetValueOrDefault(kind) + count;

    /// <summary>Counts a fault of the store and makes its exception.</summary>
    public StoreUnavailableException Fail(string kind)
    {
        Add(kind);
        return new StoreUnavailableException(kind);
    }
}
