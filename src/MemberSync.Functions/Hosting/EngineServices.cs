using MemberSync.Engine.Access;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Wakes;
using MemberSync.Functions.Triggers;

namespace MemberSync.Functions.Hosting;

/// <summary>Registers the engine and what it stands on.</summary>
internal static class EngineServices
{
    /// <summary>Chance, ids, and the store with its clock.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IIdSource, SystemIds>();
        services.AddSingleton<IRandomSource, SystemRandom>();
        var storage = StorageOptions.Of(configuration);
        return storage.IsAzure ? services.AddAzureStore(storage) : services.AddEmbeddedStore();
    }

    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddSingleton<ClubDirectory>();
        services.AddSingleton<ClubSecrets>();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<UsedTokens>();
        services.AddSingleton<WorkerRegistry>();
        services.AddSingleton<WakeBoard>();
        services.AddSingleton<Waker>();
        services.AddSingleton<ChangeIntake>();
        services.AddSingleton<QueuedChanges>();
        services.AddSingleton<SetAsideShelf>();
        services.AddSingleton<RemovalGate>();
        services.AddSingleton<RemovalWalks>();
        services.AddSingleton<ConnectionRemovals>();
        services.AddSingleton<ConnectionForgetting>();
        services.AddSingleton<LinkCommits>();
        services.AddSingleton<LinkReview>();
        services.AddSingleton<LinkOperations>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<PartnerClients>();
        services.AddSingleton<ConnectionCheck>();
        services.AddSingleton<WorkReader>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<Review>();
        services.AddSingleton<DailySync>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<QueueHandlers>();
        services.AddSingleton<TriggerTable>();
        return services;
    }

    /// <summary>Shows a first key to whoever starts the process by hand.</summary>
    public static IServiceCollection AddFirstKey(this IServiceCollection services)
    {
#pragma warning disable RS0030 // The composition root owns the standard output.
        services.AddSingleton<IHostedService>(all => ActivatorUtilities.CreateInstance<FirstKey>(all, Console.Out));
#pragma warning restore RS0030
        return services;
    }

    /// <summary>What runs in the background where no Functions host invokes it: every queue and timer.</summary>
    public static IServiceCollection AddLoops(this IServiceCollection services)
    {
        services.AddHostedService<LoopService>();
        return services;
    }
}
