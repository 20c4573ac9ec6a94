using System.Collections.Concurrent;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Dispatch;

/// <summary>Which connections this process is working on, so that a change can reach a running worker directly.</summary>
public sealed class WorkerRegistry
{
    private readonly ConcurrentDictionary<(ClubId, ConnectionId), Bell> _running = new();

    /// <summary>Tells a running worker to look again before it ends. False when none is running here.</summary>
    public bool Tap(ClubId club, ConnectionId connection) =>
        _running.TryGetValue((club, connection), out var bell) && bell.TryTap();

    internal bool IsRunning(ClubId club, ConnectionId connection) => _running.ContainsKey((club, connection));

    /// <summary>Null when the connection is being worked on in this process already.</summary>
    internal Bell? Enter(ClubId club, ConnectionId connection)
    {
        var bell = new Bell();
        return _running.TryAdd((club, connection), bell) ? bell : null;
    }

    internal void Leave(ClubId club, ConnectionId connection) => _running.TryRemove((club, connection), out _);
}
