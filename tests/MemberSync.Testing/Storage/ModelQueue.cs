using MemberSync.Testing.Chance;

namespace MemberSync.Testing.Storage;

/// <summary>
/// One queue: the visible messages in no order, the hidden ones by when they become visible.
/// Not safe for concurrent use, except that <see cref="Changed"/> may be awaited anywhere.
/// </summary>
internal sealed class ModelQueue(SeededRandom random)
{
    private static readonly Comparer<QueuedMessage> ByVisibility = Comparer<QueuedMessage>.Create(
        (left, right) => left.VisibleAt != right.VisibleAt
            ? left.VisibleAt.CompareTo(right.VisibleAt)
            : string.CompareOrdinal(left.Id, right.Id));

    private readonly Dictionary<string, QueuedMessage> _messages = [];
    private readonly SortedSet<QueuedMessage> _hidden = new(ByVisibility);
    private readonly List<string> _visible = [];

    // Continuations run inline: a simulation on one thread stays there.
    private TaskCompletionSource _changed = new();

    /// <summary>Completes when a message may have become visible earlier than was known before.</summary>
    public Task Changed => _changed.Task;

    public IEnumerable<QueuedMessage> Messages => _messages.Values;

    public void Send(QueuedMessage message)
    {
        _messages.Add(message.Id, message);
        _hidden.Add(message);
    }

    /// <summary>Null when the receipt is stale.</summary>
    public QueuedMessage? Find(string id, string receipt) =>
        _messages.GetValueOrDefault(id) is { } message && string.Equals(message.Receipt, receipt) ? message : null;

    public void Remove(QueuedMessage message)
    {
        _messages.Remove(message.Id);
        if (!_hidden.Remove(message))
        {
            _visible.RemoveAt(_visible.LastIndexOf(message.Id));
        }
    }

    public void Replace(QueuedMessage old, QueuedMessage message)
    {
        Remove(old);
        Send(message);
    }

    /// <summary>Any of the visible messages, left where it is; null when there is none.</summary>
    public QueuedMessage? PickVisible(DateTimeOffset now)
    {
        UncoverDue(now);
        return _visible.Count > 0 ? _messages[MoveToEnd(random.Next(_visible.Count))] : null;
    }

    /// <summary>Up to so many of the messages that are hidden because someone works on them.</summary>
    public List<QueuedMessage> PickInFlight(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var inFlight = _hidden.Where(message => message.DequeueCount > 0).ToList();
        while (inFlight.Count > count)
        {
            inFlight.RemoveAt(random.Next(inFlight.Count));
        }

        return inFlight;
    }

    /// <summary>When a message is visible: not after now when one is already, null when the queue is empty.</summary>
    public DateTimeOffset? NextVisible(DateTimeOffset now) => _visible.Count > 0 ? now : _hidden.Min?.VisibleAt;

    /// <summary>What to complete, outside the lock, after a send or a new hiding.</summary>
    public TaskCompletionSource TakeChanged()
    {
        var changed = _changed;
        _changed = new TaskCompletionSource();
        return changed;
    }

    private void UncoverDue(DateTimeOffset now)
    {
        while (_hidden.Min is { } message && message.VisibleAt <= now)
        {
            _hidden.Remove(message);
            _visible.Add(message.Id);
        }
    }

    // Removing at the end of a long list is cheap, elsewhere it is not.
    private string MoveToEnd(int index)
    {
        (_visible[index], _visible[^1]) = (_visible[^1], _visible[index]);
        return _visible[^1];
    }
}
