using MemberSync.Engine.Access;
using MemberSync.Engine.Classes;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Comparing;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Files;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Links;
using MemberSync.Engine.Matching;
using MemberSync.Engine.Members;
using MemberSync.Engine.MemberViews;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Preview;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Sources;
using MemberSync.Engine.Wakes;
using MemberSync.Engine.Webhooks;
using MemberSync.Functions.Folders;
using MemberSync.Functions.Triggers;
using Microsoft.Extensions.Options;

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

    public static IServiceCollection AddEngine(this IServiceCollection services) =>
        services.AddClubs().AddLinks().AddDispatch().AddMatching().AddSources().AddWalks();

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
        services.AddSingleton<FolderWatch>();
        services.AddHostedService<FolderService>();
        return services;
    }

    private static IServiceCollection AddClubs(this IServiceCollection services)
    {
        services.AddSingleton<ClubDirectory>();
        services.AddSingleton<ClubSecrets>();
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<AccessKeys>();
        services.AddSingleton<UsedTokens>();
        services.AddSingleton<LogBook>();
        services.AddSingleton<ViewLinks>();
        services.AddSingleton<StuckReader>();
        services.AddSingleton<StuckRetry>();
        services.AddSingleton<SetAsideShelf>();
        services.AddSingleton<SetAsideRetry>();
        return services;
    }

    private static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddSingleton<ChangeIntake>();
        services.AddSingleton<QueuedChanges>();
        services.AddSingleton<FileImports>();
        services.AddSingleton<RemovalGate>();
        services.AddSingleton<LinkCommits>();
        services.AddSingleton<LinkOperations>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<StateCounts>();
        services.AddSingleton<MetricsReader>();
        services.AddSingleton<LinkExplainer>();
        services.AddSingleton<MailIndex>();
        services.AddSingleton<OptIns>();
        services.AddSingleton<Erasures>();
        return services;
    }

    private static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddSingleton<WorkerRegistry>();
        services.AddSingleton<WakeBoard>();
        services.AddSingleton<Waker>();
        services.AddSingleton<PartnerClients>();
        services.AddSingleton<ConnectionCheck>();
        services.AddSingleton<WorkReader>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<Forecaster>();
        services.AddSingleton<DryRun>();
        services.AddSingleton<NightWatch>();
        services.AddSingleton<NoticeTally>();
        return services;
    }

    private static IServiceCollection AddMatching(this IServiceCollection services)
    {
        services.AddSingleton<PeopleShelf>();
        services.AddSingleton<MatchReader>();
        services.AddSingleton<MatchLinker>();
        services.AddSingleton<MatchUndo>();
        services.AddSingleton<PeoplePages>();
        services.AddSingleton<PeopleFetch>();
        services.AddSingleton<Reconciliation>();
        return services;
    }

    private static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton<SourceDirectory>();
        services.AddSingleton<SourceClients>();
        services.AddSingleton<SourceTurns>();
        services.AddSingleton<SourceShelf>();
        services.AddSingleton<SourceIntake>();
        services.AddSingleton<SourceInbox>();
        services.AddSingleton<Gaps>();
        services.AddSingleton<AnswerIntake>();
        services.AddSingleton<SeenSets>();
        services.AddSingleton<SourceQuestions>();
        services.AddSingleton<SweepSteps>();
        services.AddSingleton<SourceSteps>();
        services.AddSingleton<SourceSweeps>();
        services.AddSingleton<SourceStates>();
        return services;
    }

    private static IServiceCollection AddWalks(this IServiceCollection services)
    {
        services.AddSingleton<WalkActs>();
        services.AddSingleton<ConnectionRemovals>();
        services.AddSingleton<ConnectionForgetting>();
        services.AddSingleton<LinkReview>();
        services.AddSingleton<Review>();
        services.AddSingleton<WalkSteps>();
        services.AddSingleton<DailySync>();
        services.AddSingleton(all => all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.Retention.Periods);
        services.AddSingleton<ClassCleaning>();
        services.AddSingleton<Cleaning>();
        services.AddSingleton<Comparisons>();
        services.AddSingleton<Traces>();
        services.AddSingleton<ErasureSweep>();
        services.AddSingleton<Sweep>();
        services.AddSingleton<QueueHandlers>();
        services.AddSingleton<Gauges>();
        services.AddSingleton<BacklogWatch>();
        services.AddSingleton<Census>();
        services.AddSingleton<SweepRound>();
        services.AddSingleton<DailyRound>();
        services.AddSingleton<TriggerTable>();
        return services;
    }
}
