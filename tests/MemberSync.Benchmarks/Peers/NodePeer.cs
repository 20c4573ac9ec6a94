using System.Collections.Immutable;
using MemberSync.Benchmarks.Limits;
using MemberSync.Demo.Processes;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Benchmarks.Peers;

/// <summary>A script of tests/peers as a contender.</summary>
internal sealed class NodePeer(string key, string style, int workers) : Contender(key)
{
    private ImmutableArray<ChildProgram> _running = [];
    private LimitStage? _stage;
    private FacilityDefinition? _facility;
    private int _started;

    /// <value>How many times longer than the partner's its window is. Default 1.</value>
    public double Margin { get; init; } = 1;

    public override bool Remembers => HasQueue;

    // Whether the people wait in Redis; else each worker is given its part of them.
    private bool HasQueue => style is "bullmq";

    public override async Task StartAsync(LimitStage stage, Work work)
    {
        (_stage, _facility) = (stage, stage.Define(Key));
        if (HasQueue)
        {
            using var filling = Start([1, work.People]);
            await filling.SucceedAsync(CancellationToken.None);
            await RestartAsync();
            return;
        }

        _running = [.. Enumerable.Range(0, workers).Select(i => Start(Part(work.People, i)))];
    }

    public override async Task KillAsync()
    {
        foreach (var program in _running)
        {
            await program.KillAsync();
        }
    }

    // Who waited in memory is nowhere any more.
    public override Task RestartAsync()
    {
        _running = HasQueue ? [.. Enumerable.Range(0, workers).Select(_ => Start(null))] : _running;
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var program in _running)
        {
            program.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private int[] Part(int people, int number) => [1 + (people * number / workers), people * (number + 1) / workers];

    private ChildProgram Start(int[]? people) => PeerScripts.Start(
        style is "reservoir" or "spaced" ? "bottleneck" : style,
        new
        {
            Partner = PeerScripts.Partner(_stage!, _facility!),
            People = people,
            Queue = Key,
            RedisPort = _stage!.Redis?.Port,
            Work.Limit,
            WindowMs = (int)(Work.Window * Margin / _stage.Clock.Speed).TotalMilliseconds,
            Parallel = Work.Parallel / workers,
            Style = style,
            Shared = workers > 1,
        },
        _stage.LogOf($"{Key}-{++_started}"));
}
