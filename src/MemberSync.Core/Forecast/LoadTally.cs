using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>
/// Gathers members into loads, so that what is kept follows the kinds of members and not their number. Later moments
/// are taken at the next full ten seconds.
/// </summary>
public sealed class LoadTally(DateTimeOffset now)
{
    // What a clock that is a little ahead of ours has made due now.
    private static readonly TimeSpan AsGoodAsNow = TimeSpan.FromSeconds(2);

    private static readonly long Grain = TimeSpan.FromSeconds(10).Ticks;

    private readonly Dictionary<(DueClass Class, DateTimeOffset At, string Way), Load> _loads = [];

    public ImmutableArray<Load> Loads => [.. _loads.Values.Where(load => load.Members > 0)];

    /// <param name="due">Where the members stand in the queue.</param>
    /// <param name="way">The calls of each; none: nothing is added.</param>
    public void Add(Due due, ImmutableArray<Endpoint> way, int members = 1)
    {
        if (way.IsEmpty)
        {
            return;
        }

        var at = due.At <= now + AsGoodAsNow ? now : RoundUp(due.At);
        var key = (due.Class, at, string.Join('|', way));
        _loads[key] = _loads.TryGetValue(key, out var load)
            ? load with { Members = load.Members + members }
            : new Load(due.Class, at, way, members);
    }

    private static DateTimeOffset RoundUp(DateTimeOffset moment)
    {
        var over = moment.UtcTicks % Grain;
        return over == 0 ? moment : moment.AddTicks(Grain - over);
    }
}
