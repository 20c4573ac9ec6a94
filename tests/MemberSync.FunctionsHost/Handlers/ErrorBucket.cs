namespace MemberSync.FunctionsHost.Handlers;

/// <summary>Counts how often the handler ended in error; half an hour without one and the count begins again.</summary>
internal sealed class ErrorBucket
{
    private const int Most = 3;

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private int _count;

    /// <summary>Notes an error, and says whether it was one too many.</summary>
    public bool IsOverflowingAt(DateTimeOffset now)
    {
        _count = now - _last > Quiet ? 1 : _count + 1;
        _last = now;
        return _count >= Most;
    }
}
