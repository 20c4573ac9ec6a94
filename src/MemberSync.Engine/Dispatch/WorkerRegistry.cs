using System.Collections.Concurrent;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Dispatch;

/// <summary>Which connections this process is working on, so that a change can reach a running worker directly.</summary>
public sealed class WorkerRegistry
{
    private readonly ConcurrentDictionary<(ClubId, ConnectionId), Poke> _running = new();

    /// <summary>Tells a running worker to look again before it ends. False when none is running here.</summary>
    public bool Poke(ClubId club, ConnectionId connection) =>
        _running.TryGetValue((club, connection), out var poke) && poke.TrySet();

    internal bool IsRunning(ClubId club, ConnectionId connection) => _running.ContainsKey((club, connection));

    /// <summary>Null when the connection is being worked on in this process already.</summary>
    internal Poke? Enter(ClubId club, ConnectionId connection)
    {
        var poke = new Poke();
        return _running.TryAdd((club, connection), poke) ? poke : null;
    }

    internal void Leave(ClubId club, ConnectionId connection) => _running.TryRemove((club, connection), out _);
}
