using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using MemberSync.Storage.Sqlite;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>Registers the one store that the settings name. Nothing else in the service knows which it is.</summary>
internal static class StoreServices
{
    public static IServiceCollection AddEmbeddedStore(this IServiceCollection services)
    {
        services.AddSingleton(ClockOf);
        services.AddSingleton(OpenEmbedded);
        services.AddSingleton<IStore>(all => all.GetRequiredService<SqliteStore>());
        services.AddSingleton<IWorkQueue>(all => all.GetRequiredService<SqliteStore>());

        // Only one process can open the embedded store, so the name can stay the same and a restart goes on at once.
        services.AddSingleton(new WorkerOptions { Owner = "embedded" });
        return services;
    }

    public static IServiceCollection AddAzureStore(this IServiceCollection services, StorageOptions storage)
    {
        // Instances whose clocks are wrong agree by the store's.
        services.AddSingleton(all => new StoreTime(ClockOf(all)));
        services.AddSingleton<TimeProvider>(all => all.GetRequiredService<StoreTime>());
        services.AddSingleton(all => OpenAzure(all, storage));
        services.AddSingleton<IStore>(all => all.GetRequiredService<AzureStore>());
        services.AddSingleton<IWorkQueue>(all => all.GetRequiredService<AzureStore>());
        services.AddSingleton(all => new WorkerOptions
        {
            Owner = all.GetRequiredService<IIdSource>().Next().ToString("N"),
            ClockError = () => all.GetRequiredService<StoreTime>().Error,
        });
        return services;
    }

    // Once, before the first request: services are made synchronously.
    private static SqliteStore OpenEmbedded(IServiceProvider all)
    {
        var path = all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.DataPath;
        DataFolder.Ensure(path);
        var opening = SqliteStore.OpenAsync(
            new SqliteStoreOptions { Path = path },
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<IIdSource>(),
            CancellationToken.None);
        return opening.GetAwaiter().GetResult();
    }

    private static AzureStore OpenAzure(IServiceProvider all, StorageOptions storage)
    {
        var parts = new AzureStoreParts(
            all.GetRequiredService<StoreTime>(),
            all.GetRequiredService<IIdSource>(),
            all.GetRequiredService<IRandomSource>(),
            all.GetRequiredService<ILogger<AzureStore>>());
        try
        {
            return AzureStore.OpenAsync(storage.ToAccount(), parts, CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (ArgumentException fault)
        {
            throw new OptionsValidationException(
                StorageOptions.Section, typeof(StorageOptions), [$"{StorageOptions.Section}: {fault.Message}"]);
        }
    }

#pragma warning disable RS0030 // The composition root chooses the real clock.
    private static TimeProvider ClockOf(IServiceProvider all) =>
        all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.Clock is { IsWhole: true } clock
            ? new ScaledTime(TimeProvider.System, clock.Origin!.Value, clock.Start!.Value, clock.Speed!.Value)
            : TimeProvider.System;
#pragma warning restore RS0030
}
