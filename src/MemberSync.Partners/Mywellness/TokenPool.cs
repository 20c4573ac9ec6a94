namespace MemberSync.Partners.Mywellness;

/// <summary>The sessions of one connection that no call uses at the moment. Safe for concurrent use.</summary>
internal sealed class TokenPool(TimeProvider time, int capacity)
{
    private readonly Lock _lock = new();
    private readonly List<TokenChain> _idle = [];

    public int Idle
    {
        get
        {
            lock (_lock)
            {
                ForgetEndedNeedsLock();
                return _idle.Count;
            }
        }
    }

    /// <summary>Takes out the session that was put in last; null when there is none.</summary>
    public TokenChain? Take()
    {
        lock (_lock)
        {
            ForgetEndedNeedsLock();
            if (_idle.Count == 0)
            {
                return null;
            }

            var chain = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            return chain;
        }
    }

    /// <summary>Puts a session in; beyond the capacity the oldest one is forgotten.</summary>
    public void Put(TokenChain chain)
    {
        lock (_lock)
        {
            if (_idle.Count == capacity)
            {
                _idle.RemoveAt(0);
            }

            _idle.Add(chain);
        }
    }

    private void ForgetEndedNeedsLock()
    {
        var now = time.GetUtcNow();
        _idle.RemoveAll(chain => chain.EndsAt <= now);
    }
}
