using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Scale;

/// <summary>Clubs that are all alike: one is made by the engine itself, the others have the same rows.</summary>
internal static class Crowd
{
    public static readonly ConnectionId Connection = ConnectionId.Parse("facility");

    private static readonly ClubId Pattern = ClubId.Parse("pattern");
    private static readonly DateTimeOffset Joined = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public static ClubId Club(int number) => ClubId.Parse($"club{number}");

    /// <summary>The rows of a club whose members are in step with the partner, or all wait for their first send.</summary>
    public static async Task<ModelStore> PatternAsync(int members, bool inStep, TimeProvider time)
    {
        var store = new ModelStore(time);
        var partner = new OneCallPartner(OneCallPartner.NoLimit, TimeSpan.Zero, time);
        var engine = new EngineParts(store, time, partner, "pattern");
        await SaveAsync(engine, partner);
        for (var number = 1; number <= members; number++)
        {
            await engine.Intake.TakeAsync(Pattern, Change(number, 0), CancellationToken.None);
        }

        if (inStep)
        {
            await engine.Dispatcher.RunAsync(new WakeMessage(Pattern, Connection), CancellationToken.None);
        }

        // As it is once members were counted.
        await engine.Census.CountAsync(CancellationToken.None);

        // What a worker left there is not the copies'.
        var work = store.RowsOf($"{Pattern}").Where(row => row.Key.StartsWith("work|", StringComparison.Ordinal));
        await store.CommitAsync(
            new Commit($"{Pattern}", [.. work.Select(row => new Write.Delete(row.Key))], []), CancellationToken.None);
        return store;
    }

    /// <summary>Gives the store's own pattern to so many clubs.</summary>
    public static async Task CopyAsync(ModelStore store, int clubs, EngineParts engine)
    {
        for (var number = 1; number <= clubs; number++)
        {
            store.Copy($"{Pattern}", $"{Club(number)}");
            await NameAsync(engine, Club(number));
        }
    }

    /// <summary>As above, into another store, by inserting rows. Tells how many.</summary>
    public static async Task<long> LoadAsync(ModelStore pattern, int clubs, EngineParts engine)
    {
        var rows = pattern.RowsOf($"{Pattern}").Select(row => new Write.Insert(row.Key, row.Value)).Chunk(Commit.MaxWrites).ToList();
        await Parallel.ForAsync(1, clubs + 1, async (number, cancellationToken) =>
        {
            foreach (var batch in rows)
            {
                var commit = new Commit($"{Club(number)}", [.. batch], []);
                await engine.Store.CommitAsync(commit, cancellationToken);
            }

            await NameAsync(engine, Club(number));
        });
        return (long)clubs * rows.Sum(batch => batch.Length);
    }

    /// <summary>A member's joining, and later their other names.</summary>
    public static MemberChange Change(int number, int round)
    {
        var person = People.Person(number);
        var told = round == 0 ? person : person with { FirstName = $"Agnes{round}" };
        return People.Told(ChangeType.MemberUpdated, told, Joined.AddHours(round), $"event-{number}-{round}");
    }

    private static async Task SaveAsync(EngineParts engine, OneCallPartner partner)
    {
        var club = new Club(Pattern, "Pattern", "Europe/Zurich", SyncPolicy.Single, RegistrationMode.ApproveAndCreate, null);
        await engine.Clubs.TrySaveAsync(null, club, [], CancellationToken.None);
        var connection = new Connection(
            Connection, partner.Plan.Partner, Enabled: true, new Uri("https://partner.example.org"),
            ImmutableSortedDictionary<string, string>.Empty, ConnectionOptions.Default, MemberFilter.Everybody);
        var stored = await engine.Clubs.FindNowAsync(Pattern, CancellationToken.None);
        var view = new ConnectionView(club, connection, partner, string.Empty);
        await engine.Clubs.TrySaveAsync(stored!, view, [], CancellationToken.None);
    }

    private static async Task NameAsync(EngineParts engine, ClubId id)
    {
        var copied = await engine.Clubs.FindNowAsync(id, CancellationToken.None);
        await engine.Clubs.TrySaveAsync(copied, copied!.Club with { Id = id }, [], CancellationToken.None);
    }
}
