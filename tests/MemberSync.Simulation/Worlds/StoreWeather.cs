using MemberSync.Engine.Wakes;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;

namespace MemberSync.Simulation.Worlds;

/// <summary>What the store does wrong in a world.</summary>
public sealed class StoreWeather(WorldOptions options, SeededRandom random, TimeProvider time, FaultCounts counts) : IStoreFaults
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestOperation = TimeSpan.FromSeconds(5);

    private DateTimeOffset _downUntil;
    private bool _lostWake;

    /// <summary>Whether anything goes wrong at present.</summary>
    public bool Enabled { get; set; }

    private FaultRates Rates => Enabled ? options.Rates : FaultRates.None;

    public void TakeDown(TimeSpan span) => _downUntil = time.GetUtcNow() + span;

    public TimeSpan Before(StoreOperation operation)
    {
        if (Enabled && options.LosesWakes && !_lostWake && operation is { Kind: StoreOperationKind.Send, Scope: Queues.Wakes })
        {
            _lostWake = true;
            throw counts.Fail("F11 message lost");
        }

        if (random.Chance(Rates.StoreOutage))
        {
            _downUntil = time.GetUtcNow() + (LongestOutage * random.NextDouble());
        }

        if (Enabled && time.GetUtcNow() < _downUntil)
        {
            throw counts.Fail("F11 store outage");
        }

        return random.Chance(Rates.StoreSilence / 2) ? throw counts.Fail("F9 not done") : Slowness();
    }

    public TimeSpan After(StoreOperation operation) =>
        random.Chance(Rates.StoreSilence / 2) ? throw counts.Fail("F9 done, answer lost") : Slowness();

    public int Limit(StoreOperation operation, int asked)
    {
        if (!random.Chance(Rates.ShortPage))
        {
            return asked;
        }

        counts.Add("F4 short page");
        return operation.Kind == StoreOperationKind.Scan ? 1 + random.Next(asked) : random.Next(asked + 1);
    }

    public int Duplicates(StoreOperation receive)
    {
        if (!random.Chance(Rates.DuplicateDelivery))
        {
            return 0;
        }

        counts.Add("F3 duplicate delivery");
        return 1 + random.Next(3);
    }

    private TimeSpan Slowness()
    {
        if (!random.Chance(Rates.StoreSlowness))
        {
            return Enabled ? options.StoreLatency * random.NextDouble() / 2 : TimeSpan.Zero;
        }

        counts.Add("F12 slow store");
        return TimeSpan.FromMilliseconds(random.Next((int)LongestOperation.TotalMilliseconds));
    }
}
