using System.Collections.Concurrent;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Remembers which wake-ups this process has sent and are still hidden, so that a burst of changes needs one message
/// and not one each. Forgetting costs a message; remembering wrongly is what the sweep repairs.
/// </summary>
/// <remarks>
/// A wake-up that is still hidden after a change was stored will find the change. So the board is asked with the
/// time before the commit for a message to go with it, and again with the time after it.
/// </remarks>
public sealed class WakeBoard(TimeProvider time)
{
    // Long enough to gather a burst, short enough that nobody notices.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    // Queues hide a message for seven days at most; a connection woken early finds nothing to do and asks again.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(6);

    private readonly ConcurrentDictionary<(ClubId, ConnectionId), DateTimeOffset> _hidden = new();

    /// <summary>The message that wakes the connection at <paramref name="at"/>, or null when one is on its way.</summary>
    public Message? Request(ClubId club, ConnectionId connection, DateTimeOffset at)
    {
        var now = time.GetUtcNow();
        var due = at < now + Gather ? now + Gather : at;
        due = due > now + Farthest ? now + Farthest : due;
        if (IsCovered(club, connection, due))
        {
            return null;
        }

        _hidden[(club, connection)] = due;
        var body = JsonSerializer.Serialize(new WakeMessage(club, connection, Tracing.Parent), RowJson.Default.WakeMessage);
        return new Message(Queues.Wakes, body, due - now);
    }

    /// <summary>Whether a wake-up at or before <paramref name="at"/>, or one about to come, is still hidden.</summary>
    public bool IsCovered(ClubId club, ConnectionId connection, DateTimeOffset at)
    {
        var now = time.GetUtcNow();
        return _hidden.TryGetValue((club, connection), out var hidden)
            && hidden > now
            && (hidden <= at || hidden <= now + Gather);
    }

    /// <summary>The commit that carried the message failed.</summary>
    public void Forget(ClubId club, ConnectionId connection) => _hidden.TryRemove((club, connection), out _);
}
