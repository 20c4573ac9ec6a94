using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>The calls that a worker has under way, and those that ended and are not stored yet.</summary>
internal sealed class Flights(IPartnerClient client, TimeProvider time)
{
    private readonly List<(CallUnderWay Call, Task<Landing> Landing)> _underWay = [];
    private readonly List<Landing> _landed = [];

    public int UnderWay => _underWay.Count;

    public int LogIns => _underWay.Count(flight => flight.Call.Member is null);

    public IReadOnlyList<Landing> Landed => _landed;

    /// <summary>Members whose calls are under way or whose answers are not stored yet.</summary>
    public IReadOnlySet<MemberId> Members => _underWay.Select(flight => flight.Call)
        .Concat(_landed.Select(landing => landing.Call))
        .Where(call => call.Member is not null)
        .Select(call => call.Member!.Id)
        .ToHashSet();

    public void Launch(CallUnderWay call) => _underWay.Add((call, MakeAsync(call)));

    /// <summary>The answers have been stored.</summary>
    public void Forget() => _landed.Clear();

    /// <summary>Completes with the first call that ends; never when none is under way.</summary>
    public Task Any(Task otherwise) => Task.WhenAny(_underWay.Select(Task (flight) => flight.Landing).Append(otherwise));

    public async Task CollectAsync()
    {
        foreach (var (_, landing) in _underWay.Where(flight => flight.Landing.IsCompleted))
        {
            _landed.Add(await landing);
        }

        _underWay.RemoveAll(flight => flight.Landing.IsCompleted);
    }

    private async Task<Landing> MakeAsync(CallUnderWay call)
    {
        if (time.GetUtcNow() > call.SendBy)
        {
            return new Landing(call, null, time.GetUtcNow());
        }

        PartnerAnswer answer;
        try
        {
            answer = call.Member is { } work
                ? await client.CallAsync(new PartnerCall(work.Call, work.Snapshot.Value, work.Link.Value), CancellationToken.None)
                : await client.LogInAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A client answers for whatever goes wrong outside; what escapes is a bug in it, and the call may be made.
            answer = new PartnerAnswer.Lost($"The connector failed ({fault.GetType().Name}).");
        }

        return new Landing(call, answer, time.GetUtcNow());
    }
}
