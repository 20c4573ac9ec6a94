using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Gyms;

/// <summary>
/// The gym system of a stage. People join there; its webhooks reach the service or get lost, and the service compares
/// itself with it.
/// </summary>
internal sealed class GymOnStage(
    ShownGym shown, SimulatorProgram program, SourceClient source, TimeProvider time, TimeProvider real) : ISender
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly GymSimulatorClient _simulator = new(program.Http, Stage.Club);
    private int _joined;

    public int Acknowledged => Volatile.Read(ref _joined);

    public string? Trouble { get; private set; }

    public SimulatorProgram Program => program;

    public ShownGym Shown => shown;

    /// <summary>Opens the gym system with nobody in it, and has the service know that.</summary>
    /// <param name="lost">The share of webhooks that is never sent.</param>
    public async Task OpenAsync(Uri service, double lost, CancellationToken cancellationToken)
    {
        await _simulator.DefineAsync(shown.Facility, cancellationToken);
        await source.PutAsync(shown.Source(program.Http.BaseAddress!), cancellationToken);
        var hooks = new JsonObject { ["address"] = new Uri(service, source.WebhookPath).ToString(), ["lost"] = lost };
        await _simulator.SetHooksAsync(hooks, cancellationToken);
        await CompareAsync(cancellationToken);
    }

    public async Task SendAsync(IEnumerable<Person> people, int batchSize, CancellationToken cancellationToken)
    {
        foreach (var batch in people.Chunk(batchSize))
        {
            await _simulator.EditAsync("join", [.. batch.Select(shown.Join)], cancellationToken);
            Interlocked.Add(ref _joined, batch.Length);
        }

        await CompareAsync(cancellationToken);
    }

    /// <summary>How many changes the service says no webhook told, and about how many people none did.</summary>
    public async Task<(int Counted, int Untold)> GapsAsync(CancellationToken cancellationToken)
    {
        var state = await source.StateAsync(cancellationToken);
        return (state.NeverDelivered, Acknowledged - await _simulator.HeardAboutAsync(cancellationToken));
    }

    // Until a whole comparison has begun and ended, and nothing that it found waits to be asked for.
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow();
        while (true)
        {
            var state = await source.StateAsync(cancellationToken);
            Trouble = state.Fault ?? state.LastComparison?.Fault;
            if (state.IsComparedSince(since) && state.Waiting == 0)
            {
                return;
            }

            if (state.Comparing is null && !state.IsComparedSince(since))
            {
                await source.CompareAsync(cancellationToken);
            }

            await Task.Delay(LookAgain, real, cancellationToken);
        }
    }
}
