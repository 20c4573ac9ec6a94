namespace MemberSync.Simulators.Rates;

/// <summary>A bucket that is full at first, holds so many tokens at most, and gains so many a second.</summary>
public sealed class TokenBucket
{
    private readonly int _capacity;
    private readonly decimal _perSecond;
    private decimal _tokens;
    private DateTimeOffset? _last;

    public TokenBucket(int capacity, decimal perSecond)
    {
        _capacity = capacity;
        _perSecond = perSecond;
        _tokens = capacity;
        Lowest = capacity;
    }

    /// <summary>The fewest whole tokens that were ever left.</summary>
    public int Lowest { get; private set; }

    /// <summary>Takes one token. Returns how many whole ones are left, or null when there was none to take.</summary>
    public int? Take(DateTimeOffset now)
    {
        if (_last is { } last && now > last)
        {
            var gained = (now - last).Ticks / (decimal)TimeSpan.TicksPerSecond * _perSecond;
            _tokens = Math.Min(_capacity, _tokens + gained);
        }

        _last = _last > now ? _last : now;
        if (_tokens < 1)
        {
            return null;
        }

        _tokens--;
        Lowest = Math.Min(Lowest, (int)_tokens);
        return (int)_tokens;
    }
}
