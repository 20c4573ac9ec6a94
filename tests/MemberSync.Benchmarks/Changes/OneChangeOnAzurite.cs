using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Storage.Azure;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Emulator;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Benchmarks.Changes;

/// <summary>New members through the storage emulator: how many requests Azure would be asked, and that all arrives.</summary>
internal sealed class OneChangeOnAzurite : IMeasurement
{
    private const int Clubs = 4;

    public string Name => "one-change-azurite";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("requests", "requests to the storage account for a change, its message on the queue of changes included", "")
        {
            Beside = "Durable Functions: 7 for an orchestration of one activity, 15 for three, its start not counted",
        },
        new("rate", "changes a second, the emulator on the same machine", "/s"),
        new("calls", "calls to the partner of a change", "") { Target = Target.AtMost(1), Beside = "1" },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick ? 40 : 400;
        var emulator = new Azurite();
        await emulator.InitializeAsync();
        try
        {
            return await RunAsync(emulator, count, pass);
        }
        finally
        {
            await emulator.DisposeAsync();
        }
    }

    private static async Task<Dictionary<string, double>> RunAsync(Azurite emulator, int count, Pass pass)
    {
        var time = new StoreTime(pass.Time);
        var parts = new AzureStoreParts(
            time, new SequentialIds(), new SeededRandom(1), NullLogger<AzureStore>.Instance);
        var store = await AzureStore.OpenAsync(
            new AzureStoreOptions { ConnectionString = emulator.ConnectionString }, parts, CancellationToken.None);
        var rig = new Rig(store, store, time, new ChainPartner(steps: 1), Clubs);
        await rig.SetUpAsync();
        using var requests = new RequestCount();
        var messages = Told.NewMembers(rig.Clubs, count).Select(told => told.Message());
        var gauge = await Course.FromQueueAsync(rig, store, [.. messages], pass);
        return new Dictionary<string, double>
        {
            ["requests"] = (double)requests.Total / count,
            ["rate"] = gauge.PerSecond(count),
            ["calls"] = (double)rig.Partner.Calls / count,
        };
    }
}
