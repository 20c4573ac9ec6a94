using MemberSync.Simulation.Runs;

namespace MemberSync.Simulation.Reports;

/// <summary>Adds up what random worlds brought.</summary>
internal sealed class SeedTally
{
    private const int MostShown = 10;

    private readonly SortedDictionary<string, long> _faults = new(StringComparer.Ordinal);
    private readonly List<(ulong Seed, Outcome Outcome)> _bad = [];
    private int _worlds;
    private TimeSpan _virtual;

    public IReadOnlyList<(ulong Seed, Outcome Outcome)> Bad => _bad;

    public void Add(ulong seed, Outcome outcome)
    {
        _worlds++;
        _virtual += outcome.Virtual;
        foreach (var (kind, count) in outcome.Faults)
        {
            _faults[kind] = _faults.GetValueOrDefault(kind) + count;
        }

        if (!outcome.Verdict.IsGood)
        {
            _bad.Add((seed, outcome));
        }
    }

    public void Write(TextWriter output, TimeSpan real)
    {
        output.WriteLine($"{_worlds} random worlds, {_bad.Count} bad: {_worlds / real.TotalSeconds:0.0} worlds/s, virtual to real {_virtual / real:0}:1");
        foreach (var (kind, count) in _faults)
        {
            output.WriteLine($"    {kind,-32} {count,9}");
        }

        foreach (var (seed, outcome) in _bad.Take(MostShown))
        {
            output.WriteLine($"seed {seed}: {outcome.Verdict}");
            output.WriteLine($"    see it again: ./run simulate --seed {seed}");
        }
    }
}
