namespace MemberSync.Engine.Forecast;

/// <summary>
/// Keeps some of many, evenly spread, without knowing beforehand how many will come: every one at first, then every
/// second, every fourth and so on.
/// </summary>
internal sealed class EvenSample<T>(int most)
{
    private readonly List<T> _kept = [];
    private int _stride = 1;

    public int Count { get; private set; }

    public bool IsWhole => _stride == 1;

    public IReadOnlyList<T> Kept => _kept;

    public void Add(T item)
    {
        if (Count++ % _stride == 0)
        {
            _kept.Add(item);
        }

        if (_kept.Count > most)
        {
            var even = _kept.Where((_, i) => i % 2 == 0).ToList();
            _kept.Clear();
            _kept.AddRange(even);
            _stride *= 2;
        }
    }

    /// <summary>For how many the one at this place stands; all together for all that came.</summary>
    public int Weight(int index) => (int)(Upto(index + 1) - Upto(index));

    private long Upto(int index) => (long)index * Count / _kept.Count;
}
