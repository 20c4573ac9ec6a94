using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Stages;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;

namespace MemberSync.Host.Tests.EndToEnd;

/// <summary>
/// A club's members come to the service, half of them by HTTP and half by the queue, and go on to the strict partner;
/// meanwhile instances are killed.
/// </summary>
/// <param name="kills">How many instances are killed, at moments and of a kind that chance gives.</param>
internal sealed class Story(HostStage stage, Population population, int kills, SeededRandom chance)
{
    private const string Queue = "member-changes";
    private const int BatchSize = 20;

    // From one kill to the next, in virtual time.
    private static readonly TimeSpan LongestPeace = TimeSpan.FromSeconds(40);

    public async Task<Report> TellAsync(CancellationToken cancellationToken)
    {
        await stage.OpenClubAsync(population, cancellationToken);
        var (start, started) = (stage.Time.GetUtcNow(), RealTime.Clock.GetTimestamp());
        var half = population.Count / 2;
        var source = new Source(stage.Service, stage.Time, RealTime.Clock);
        var sending = Task.WhenAll(
            source.SendAsync(population.People.Take(half), BatchSize, cancellationToken),
            EnqueueAsync(population.People.Skip(half), cancellationToken),
            KillAsync(cancellationToken));
        var watch = new Watch(stage, source, population, start, speed: 1);
        var stalled = await new Arrival(stage, watch, source, RealTime.Clock)
            .WaitAsync(sending, _ => { }, cancellationToken);
        var report = await new Judge(stage, population, new DemoOptions(), start)
            .ReportAsync(RealTime.Clock.GetElapsedTime(started), stalled, cancellationToken);
        return report with { Failures = [.. report.Failures, .. await LeftAsync(cancellationToken)] };
    }

    // A queue's messages say to which club they belong.
    private async Task EnqueueAsync(IEnumerable<Person> people, CancellationToken cancellationToken)
    {
        var queue = stage.Queue(Queue);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var person in people)
        {
            var change = JsonNode.Parse(ChangeText.Created(person, stage.Time.GetUtcNow()))!;
            change["club"] = HostStage.Club;
            await queue.SendMessageAsync(change.ToJsonString(), cancellationToken);
        }
    }

    private async Task KillAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < kills; i++)
        {
            await Task.Delay(LongestPeace * chance.NextDouble(), stage.Time, cancellationToken);
            var running = stage.Fleet.Running;
            await stage.Fleet.ReplaceAsync(running[chance.Next(running.Count)]);
        }
    }

    /// <summary>What must not be there when everybody has arrived.</summary>
    private async Task<ImmutableArray<string>> LeftAsync(CancellationToken cancellationToken)
    {
        using var aside = JsonDocument.Parse(await stage.Api.GetStringAsync("api/set-aside", cancellationToken));
        return
        [
            .. aside.RootElement.GetProperty("items").EnumerateArray().Select(item => $"set aside: {item}"),
            .. stage.Fleet.All<HostEvent.InvocationEnded>()
                .Where(ended => ended.Result is InvocationResult.Failed)
                .Select(failed => $"{failed}"),
            .. stage.Fleet.All<HostEvent.MessagePoisoned>().Select(poisoned => $"{poisoned}"),
            .. stage.Fleet.All<HostEvent.HandlerExited>().Where(exit => !exit.ByHost).Select(exit => $"{exit}"),
        ];
    }
}
