using System.Collections.Concurrent;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api;

/// <summary>Lets one change of a club's settings at a time through, because rules span several connections.</summary>
internal sealed class SettingsLock
{
    private readonly ConcurrentDictionary<ClubId, SemaphoreSlim> _locks = new();

    /// <summary>Held until disposed.</summary>
    public async Task<IDisposable> TakeAsync(ClubId club, CancellationToken cancellationToken)
    {
        var gate = _locks.GetOrAdd(club, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellationToken);
        return new Held(gate);
    }

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
