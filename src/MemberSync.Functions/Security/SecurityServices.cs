using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using MemberSync.Partners;
using MemberSync.Partners.Http;
using MemberSync.Secrets.KeyVault;
using MemberSync.Sources;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Security;

/// <summary>Registers who may come in, how secrets are kept, and where partners and sources may be.</summary>
internal static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddSingleton(KeysBesideData);
        services.AddSingleton(SecretStore);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<AppServicePeople>();
        services.AddSingleton(all =>
            new AddressGuard(all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.AllowLoopbackPartners));
        services.AddSingleton<GuardedConnections>();
        services.AddSingleton<IPartners>(all => new PartnerSet(
            PartnerCatalog.All(
                all.GetRequiredService<TimeProvider>(),
                connection => Transport(all, connection.Tls),
                all.GetRequiredService<IIdSource>())));
        services.AddSingleton<ISources>(all => new SourceSet(
            SourceCatalog.All(all.GetRequiredService<TimeProvider>(), _ => Transport(all, OldestTls.Tls13))));
        return services;
    }

    private static SocketsHttpHandler Transport(IServiceProvider all, OldestTls tls)
    {
        var handler = PartnerHandlers.Create(tls);
        handler.ConnectCallback = all.GetRequiredService<GuardedConnections>().OpenAsync;
        handler.UseProxy = false; // A proxy would resolve names itself, behind the guard's back.
        return handler;
    }

    private static ISecretStore SecretStore(IServiceProvider all)
    {
        var options = all.GetRequiredService<IOptions<MemberSyncOptions>>().Value;
        if (options.KeyVault is not { } vault)
        {
            return new ProtectedSecrets(all.GetRequiredService<IDataProtectionProvider>());
        }

        var opened = new KeyVaultOptions
        {
            Vault = vault,
            AllowLoopback = options.AllowLoopbackPartners,
            ManagedIdentityClientId = StorageOptions.Of(all.GetRequiredService<IConfiguration>()).ClientId,
        };
        return new KeyVaultSecrets(opened, all.GetRequiredService<TimeProvider>());
    }

    // Made when first asked for: a service with a vault has no keys, and perhaps no disk.
    private static IDataProtectionProvider KeysBesideData(IServiceProvider all)
    {
        var options = all.GetRequiredService<IOptions<MemberSyncOptions>>().Value;
        var folder = new DirectoryInfo(DataFolder.EnsureKeys(options.DataPath));
        return new LateProtection(() =>
            DataProtectionProvider.Create(folder, keys => keys.SetApplicationName("MemberSync")));
    }
}
