using System.Collections.Concurrent;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>The calls that a worker has under way, and those that ended and are not stored yet.</summary>
internal sealed class Flights(IPartnerClient client, TimeProvider time, Bell bell)
{
    private readonly List<CallUnderWay> _underWay = [];
    private readonly List<Landing> _landed = [];
    private readonly ConcurrentQueue<Landing> _arrived = new();

    public int UnderWay => _underWay.Count;

    public int LogIns => _underWay.Count(call => call.Member is null);

    public IReadOnlyList<Landing> Landed => _landed;

    /// <summary>Members whose calls are under way or whose answers are not stored yet.</summary>
    public IReadOnlySet<MemberId> Members => _underWay
        .Concat(_landed.Select(landing => landing.Call))
        .Where(call => call.Member is not null)
        .Select(call => call.Member!.Id)
        .ToHashSet();

    public void Launch(CallUnderWay call)
    {
        _underWay.Add(call);
        _ = FlyAsync(call);
    }

    /// <summary>The first so many answers have been stored.</summary>
    public void Forget(int stored) => _landed.RemoveRange(0, stored);

    /// <summary>Takes in what has ended since the last time.</summary>
    public void Collect()
    {
        while (_arrived.TryDequeue(out var landing))
        {
            _underWay.Remove(landing.Call);
            _landed.Add(landing);
        }
    }

    private async Task FlyAsync(CallUnderWay call)
    {
        _arrived.Enqueue(await MakeAsync(call));
        bell.Ring();
    }

    private async Task<Landing> MakeAsync(CallUnderWay call)
    {
        var start = time.GetUtcNow();
        if (start > call.SendBy)
        {
            return new Landing(call, null, start);
        }

        PartnerAnswer answer;
        try
        {
            answer = call.Member is { } work
                ? await client.CallAsync(new PartnerCall(work.Call, work.Told, work.Link.Value), CancellationToken.None)
                : await client.LogInAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A client answers for whatever goes wrong outside; what escapes is a bug in it, and the call may be made.
            answer = new PartnerAnswer.Lost($"The connector failed ({fault.GetType().Name}).");
        }

        var end = time.GetUtcNow();
        return new Landing(call, answer, end, end - start);
    }
}
