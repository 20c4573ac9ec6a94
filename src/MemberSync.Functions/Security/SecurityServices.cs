using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using MemberSync.Partners;
using MemberSync.Partners.Http;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Security;

/// <summary>Registers who may come in, how secrets are kept, and where partners may be.</summary>
internal static class SecurityServices
{
    public static IServiceCollection AddSecurity(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("MemberSync");
        services.AddOptions<KeyManagementOptions>()
            .Configure<IOptions<MemberSyncOptions>, ILoggerFactory>(KeepKeysBesideData);
        services.AddSingleton<ISecretStore, ProtectedSecrets>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton(all =>
            new AddressGuard(all.GetRequiredService<IOptions<MemberSyncOptions>>().Value.AllowLoopbackPartners));
        services.AddSingleton<GuardedConnections>();
        services.AddSingleton<IPartners>(all => new PartnerSet(
            PartnerCatalog.All(all.GetRequiredService<TimeProvider>(), () => Transport(all))));
        return services;
    }

    private static SocketsHttpHandler Transport(IServiceProvider all)
    {
        var handler = PartnerHandlers.Create();
        handler.ConnectCallback = all.GetRequiredService<GuardedConnections>().OpenAsync;
        handler.UseProxy = false; // A proxy would resolve names itself, behind the guard's back.
        return handler;
    }

    private static void KeepKeysBesideData(
        KeyManagementOptions keys, IOptions<MemberSyncOptions> options, ILoggerFactory logs)
    {
        var folder = new DirectoryInfo(DataFolder.EnsureKeys(options.Value.DataPath));
        keys.XmlRepository = new FileSystemXmlRepository(folder, logs);
    }
}
