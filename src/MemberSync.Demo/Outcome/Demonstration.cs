using MemberSync.Demo.Gyms;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Sends everybody, watches until they have arrived, and has the result judged.</summary>
internal sealed class Demonstration(Stage stage, Population population, DemoOptions options, TimeProvider real)
{
    private const int BatchSize = 250;

    public async Task<Report> RunAsync(Action<Standing> show, CancellationToken cancellationToken)
    {
        var (start, started) = (stage.Time.GetUtcNow(), real.GetTimestamp());
        ISender source = stage.Gym is { } gym ? gym : new Source(stage.Service, stage.Time, real);
        var watch = new Watch(stage, source, population, start, options.Speed);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = source.SendAsync(population.People, BatchSize, over.Token);
        var stalled = await new Arrival(stage, watch, source, real).WaitAsync(sending, show, cancellationToken);
        await over.CancelAsync();
        var report = await new Judge(stage, population, options, start)
            .ReportAsync(real.GetElapsedTime(started), stalled, cancellationToken);
        return stage.Gym is null ? report : await WithGapsAsync(stage.Gym, report, cancellationToken);
    }

    private static async Task<Report> WithGapsAsync(GymOnStage gym, Report report, CancellationToken cancellationToken)
    {
        var (counted, untold) = await gym.GapsAsync(cancellationToken);
        return report with
        {
            NeverDelivered = counted,
            Failures = counted == untold
                ? report.Failures
                : report.Failures.Add($"the hub counts {counted} people of whom no webhook told, and there are {untold}"),
        };
    }
}
