using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The service in this process: its own composition, with clock and store of the test's.</summary>
internal sealed class ApiApp : WebApplicationFactory<MemberSyncOptions>
{
    private readonly ScriptedPartner? _partner;

    /// <param name="time">The service's clock.</param>
    /// <param name="partner">The only partner; null for those of the product.</param>
    public ApiApp(SimulatedTime time, ScriptedPartner? partner)
    {
        Time = time;
        Store = new ModelStore(time);
        _partner = partner;
    }

    public SimulatedTime Time { get; }

    public ModelStore Store { get; }

    public CapturedLogs Logs { get; } = new();

    /// <summary>The port on which a Functions host calls the service; null: it runs alone.</summary>
    public int? HostPort { get; init; }

    /// <summary>Where telemetry is sent to; null: nowhere.</summary>
    public Uri? Collector { get; init; }

    /// <summary>Whether the settings let App Service sign people in, and what the platform says of its authentication.</summary>
    public (bool Asked, string? Platform) AppService { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("MemberSync:AdminKey", ApiFixture.AdminKey);
        builder.UseSetting("MemberSync:AllowLoopbackPartners", "true");
        builder.UseSetting("FUNCTIONS_CUSTOMHANDLER_PORT", $"{HostPort}");
        builder.UseSetting("MemberSync:DataPath", Path.Combine(Path.GetTempPath(), "membersync-tests", "unused.db"));
        builder.UseSetting("MemberSync:AppServiceSignIn", $"{AppService.Asked}");
        builder.UseSetting("WEBSITE_AUTH_ENABLED", AppService.Platform);
        builder.UseSetting("MemberSync:Telemetry", Collector?.ToString());
        builder.ConfigureLogging(logging =>
        {
            if (Collector is null)
            {
                logging.ClearProviders();
            }

            logging.AddProvider(Logs);
        });
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<IStore>(Store);
            services.AddSingleton<IWorkQueue>(Store);
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            if (_partner is not null)
            {
                services.AddSingleton<IPartners>(new PartnerSet(
                    ImmutableDictionary<string, IPartner>.Empty.Add("scripted", _partner)));
            }
        });
    }
}
