using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>Counts the calls of one night, and of the day before it.</summary>
internal sealed class NightCount
{
    private readonly Dictionary<Endpoint, int> _calls = [];

    /// <summary>Calls since the night before, by day.</summary>
    public int Before { get; private set; }

    public int Within { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public Endpoint? Busiest => _calls.Count == 0 ? null : _calls.MaxBy(part => part.Value).Key;

    public int BusiestCalls => _calls.Count == 0 ? 0 : _calls.Values.Max();

    public void Add(Beat beat, bool within)
    {
        if (!within)
        {
            Before += beat.Calls;
            return;
        }

        Within += beat.Calls;
        FinishedAt = beat.Answered;
        _calls[beat.Endpoint] = _calls.GetValueOrDefault(beat.Endpoint) + beat.Calls;
    }
}
