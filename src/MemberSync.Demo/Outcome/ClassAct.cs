using System.Collections.Immutable;
using MemberSync.Demo.Classes;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>
/// The gym sends its timetable, once its members have arrived: seats are given, one class ends, and the partner tells
/// what was done in it.
/// </summary>
internal sealed class ClassAct(IStage stage, PartnerOnStage partner, DemoOptions options, TimeProvider real)
{
    private const int MostNamed = 10;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // A class that is over gets no seats any more, so it must not end before a busy machine has made the calls.
    private static readonly TimeSpan LeastLead = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LeastRealLead = TimeSpan.FromSeconds(25);

    /// <returns>The report with what became of the classes.</returns>
    public async Task<Report> PlayAsync(Population population, Report report, CancellationToken cancellationToken)
    {
        var before = await partner.Simulator.CallsAsync(cancellationToken);
        var timetable = Timetable.Of(population.At(partner.Shown), End());
        await SendAsync(timetable, cancellationToken);
        var verdict = new ClassVerdict(timetable, population.Count);
        var standing = await UntilAsync(timetable, verdict, cancellationToken);
        var after = await partner.Simulator.CallsAsync(cancellationToken);
        return report with
        {
            Classes = new ClassReport
            {
                Classes = timetable.Classes.Length,
                Bookings = timetable.Bookings.Count(),
                Seated = standing.Seated,
                Trained = standing.Trained.Count,
                Calls = after.Total - before.Total,
                LeastCalls = timetable.LeastCalls,
            },
            RejectedByPartner = report.RejectedByPartner + after.RejectedForRate - before.RejectedForRate,
            Failures =
            [
                .. report.Failures,
                .. verdict.Of(standing).Take(MostNamed),
                .. Verdict.OfCalls(after, partner.Shown.Limits),
            ],
        };
    }

    private DateTimeOffset End()
    {
        var lead = LeastRealLead * options.Speed;
        var end = stage.Time.GetUtcNow() + (lead > LeastLead ? lead : LeastLead);
        return end.AddTicks(TimeSpan.TicksPerMinute - (end.Ticks % TimeSpan.TicksPerMinute));
    }

    private async Task SendAsync(Timetable timetable, CancellationToken cancellationToken)
    {
        var answer = await stage.Service.SendAsync(
            ClassText.Created(timetable, stage.Time.GetUtcNow()), cancellationToken);
        if (answer.Rejected > 0)
        {
            throw new InvalidOperationException(
                $"{answer.Rejected} changes of classes were rejected, the first: {string.Join("; ", answer.Lines[0].Errors)}");
        }
    }

    private async Task<ClassStanding> UntilAsync(
        Timetable timetable, ClassVerdict verdict, CancellationToken cancellationToken)
    {
        var giveUp = timetable.UnderWay.End + Patience;
        while (true)
        {
            stage.ThrowIfOver();
            var standing = await LookAsync(timetable, cancellationToken);
            if (!verdict.Of(standing).Any() || stage.Time.GetUtcNow() > giveUp)
            {
                return standing;
            }

            await Task.Delay(LookEvery, real, cancellationToken);
        }
    }

    private async Task<ClassStanding> LookAsync(Timetable timetable, CancellationToken cancellationToken)
    {
        var (classes, over) = (ImmutableSortedDictionary.CreateBuilder<string, Service.ClassReading>(), timetable.UnderWay);
        foreach (var one in timetable.Classes)
        {
            classes[one.Id] = await partner.Connection.ClassAsync(one.Id, cancellationToken);
        }

        var trained = ImmutableHashSet.CreateBuilder<string>();
        foreach (var member in over.Bookings.Select(booking => booking.Guest.Id))
        {
            var training = await partner.Connection.TrainingAsync(member, cancellationToken);
            trained.UnionWith(training.Classes.Where(done => done.Class == over.Id).Select(_ => member));
        }

        var seats = partner.Shown.Seats(await partner.Simulator.AccountsAsync(cancellationToken));
        var states = await partner.Connection.StatesAsync(cancellationToken);
        return new ClassStanding(classes.ToImmutable(), seats, trained.ToImmutable(), states.Total);
    }
}
