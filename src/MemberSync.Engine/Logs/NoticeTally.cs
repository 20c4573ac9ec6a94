using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Logs;

/// <summary>
/// Counts what partners tell by themselves and nothing follows from, so that an operator sees that it arrives: one line an
/// hour at most for each kind in the connection's log, with how many came since the line before. Such notices may be many,
/// and cost nothing in between; what was counted and not yet written is lost when the process ends.
/// </summary>
public sealed class NoticeTally(IStore store, TimeProvider time)
{
    private const int MostKinds = 1000;

    private static readonly TimeSpan Span = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<(ClubId, ConnectionId, string), (int Since, DateTimeOffset WrittenAt)> _counts = [];

    /// <param name="kind">As the partner names it: letters, digits and <c>_</c>.</param>
    public async Task CountAsync(ConnectionView view, string kind, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (Count((view.Club.Id, view.Connection.Id, kind), now) is not { } count)
        {
            return;
        }

        var trail = new Trail($"notice.{kind}", now);
        trail.Add(view.Connection, new LogLine(
            now,
            LineLevel.Information,
            "partner.told",
            $"The partner told {kind} by itself ({count} since the line before of this kind); nothing follows from it"));
        if (trail.Writes().ToList() is { Count: > 0 } writes)
        {
            await store.CommitAsync(new Commit(view.Club.Id.ToString(), [.. writes], []), cancellationToken);
        }
    }

    // Null: not yet to be written.
    private int? Count((ClubId, ConnectionId, string) what, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_counts.TryGetValue(what, out var known) && now - known.WrittenAt < Span)
            {
                _counts[what] = known with { Since = known.Since + 1 };
                return null;
            }

            if (_counts.Count >= MostKinds)
            {
                _counts.Clear();
            }

            _counts[what] = (0, now);
            return known.Since + 1;
        }
    }
}
