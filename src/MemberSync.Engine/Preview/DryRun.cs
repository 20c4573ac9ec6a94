using MemberSync.Engine.Clubs;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Preview;

/// <summary>
/// Tells what a full sync under given settings would do, without doing any of it: it only reads. Memory stays the same
/// however many members there are; pages are read one after the other, so changes meanwhile may be in it or not.
/// </summary>
public sealed class DryRun(IStore store, Forecaster forecaster, TimeProvider time)
{
    /// <param name="view">The connection with the settings that are to be tried.</param>
    public async Task<DryRunReading> RunAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var tally = new DryRunTally(view, now);
        await foreach (var (member, link) in MemberStream.ReadAsync(store, view, cancellationToken))
        {
            tally.Add(member, link);
        }

        var (timetable, _) = await forecaster.ForetellAsync(view, tally.Loads, now, cancellationToken);
        return tally.ToReading(timetable);
    }
}
