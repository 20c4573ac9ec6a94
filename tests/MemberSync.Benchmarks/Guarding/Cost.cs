using MemberSync.Benchmarks.Changes;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Guarding;

/// <summary>
/// What changes cost when one comes after the other on one thread, so that nothing but the work itself counts: a member's
/// first send, and the same member once more with nothing new.
/// </summary>
internal readonly record struct Cost(Gauge FirstSend, Gauge NothingNew)
{
    private const int Clubs = 4;

    public static async Task<Cost> MeasureAsync(TimeProvider time, int changes)
    {
        var store = new ModelStore(time);
        var rig = new Rig(store, store, time, new ChainPartner(steps: 1), Clubs);
        await rig.SetUpAsync();
        var (first, again) = (Told.NewMembers(rig.Clubs, changes), Told.NothingNew(rig.Clubs, changes));
        var sent = await Course.InTurnAsync(rig, first, time);
        var stop = Gauge.Start(time);
        await Course.CallAsync(rig, again, callers: 1);
        return new(sent, stop());
    }
}
