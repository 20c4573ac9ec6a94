using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Wakes;
using MemberSync.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>Registers the engine and what it stands on.</summary>
internal static class EngineServices
{
    private const int ParallelWakes = 16;
    private const int ParallelReviews = 2;

    /// <summary>Clock, chance, ids and the embedded store.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.AddSingleton(Clock);
        services.AddSingleton<IIdSource, SystemIds>();
        services.AddSingleton<IRandomSource, SystemRandom>();
        services.AddSingleton(OpenStore);
        services.AddSingleton<IStore>(all => all.GetRequiredService<SqliteStore>());
        services.AddSingleton<IWorkQueue>(all => all.GetRequiredService<SqliteStore>());
        return services;
    }

    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        // Only one process can open the embedded store, so the name can stay the same and a restart goes on at once.
        services.AddSingleton(new WorkerOptions { Owner = "embedded" });
        services.AddSingleton<ClubDirectory>();
        services.AddSingleton<SecretRows>();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<WorkerRegistry>();
        services.AddSingleton<WakeBoard>();
        services.AddSingleton<Waker>();
        services.AddSingleton<ChangeIntake>();
        services.AddSingleton<LinkOperations>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<PartnerClients>();
        services.AddSingleton<ConnectionCheck>();
        services.AddSingleton<WorkReader>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<Review>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<QueueHandlers>();
        return services;
    }

    /// <summary>What runs in the background: one service per loop.</summary>
    public static IServiceCollection AddLoops(this IServiceCollection services)
    {
        services.AddSingleton<IHostedService>(all =>
            ActivatorUtilities.CreateInstance<FirstKey>(all, StandardOutput));
        services.AddHostedService<SweepService>();
        services.AddSingleton<IHostedService>(all =>
            Loop(all, new(Queues.Wakes, all.GetRequiredService<QueueHandlers>().WakeAsync, ParallelWakes)));
        services.AddSingleton<IHostedService>(all =>
            Loop(all, new(Queues.Reviews, all.GetRequiredService<QueueHandlers>().ReviewAsync, ParallelReviews)));
        return services;
    }

    private static QueueService Loop(IServiceProvider all, QueueRoute route) => new(new QueueLoop(
        route,
        all.GetRequiredService<IStore>(),
        all.GetRequiredService<IWorkQueue>(),
        all.GetRequiredService<TimeProvider>(),
        all.GetRequiredService<ILogger<QueueLoop>>()));

    private static SqliteStore OpenStore(IServiceProvider all)
    {
        var path = all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.DataPath;
        DataFolder.Ensure(path);
        var opening = SqliteStore.OpenAsync(
            new SqliteStoreOptions { Path = path },
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<IIdSource>(),
            CancellationToken.None);
        return opening.GetAwaiter().GetResult(); // Once, before the first request: services are made synchronously.
    }

#pragma warning disable RS0030 // The composition root chooses the real clock and owns the standard output.
    private static TimeProvider Clock(IServiceProvider all) =>
        all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.Clock is { IsWhole: true } clock
            ? new ScaledTime(TimeProvider.System, clock.Origin!.Value, clock.Start!.Value, clock.Speed!.Value)
            : TimeProvider.System;

    private static TextWriter StandardOutput => Console.Out;
#pragma warning restore RS0030
}
