using System.Collections.Immutable;
using MemberSync.Engine.Intake;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Api;

/// <summary>Counts what became of a batch's lines. Safe for concurrent use.</summary>
internal sealed class BatchTally
{
    private const int MaxListed = 1000;

    private readonly Lock _lock = new();
    private readonly PriorityQueue<RejectedLineBody, long> _listed = new();
    private long _taken;
    private long _duplicates;
    private long _erased;
    private long _rejected;

    public void Add(IntakeOutcome outcome)
    {
        _ = outcome switch
        {
            IntakeOutcome.Taken => Interlocked.Increment(ref _taken),
            IntakeOutcome.Duplicate => Interlocked.Increment(ref _duplicates),
            IntakeOutcome.Erased => Interlocked.Increment(ref _erased),
        };
    }

    public void Reject(long line, string? eventId, ImmutableArray<string> errors)
    {
        lock (_lock)
        {
            _rejected++;
            _listed.Enqueue(new RejectedLineBody(line, eventId, errors), -line);
            if (_listed.Count > MaxListed)
            {
                _listed.Dequeue(); // The last line: lanes finish in any order, and the first thousand are shown.
            }
        }
    }

    public BatchBody ToBody()
    {
        lock (_lock)
        {
            var lines = _listed.UnorderedItems.Select(item => item.Element).OrderBy(line => line.Line);
            return new BatchBody(_taken, _duplicates, _erased, _rejected, [.. lines]);
        }
    }
}
