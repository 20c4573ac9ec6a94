using MemberSync.Functions.Api;
using MemberSync.Functions.Security;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>The composition root: the two calls of which the program consists.</summary>
internal static class MemberSyncHosting
{
    // The longest call to a partner ends, and its answer is stored, before the process does.
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(60);

    public static void AddMemberSync(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MemberSyncOptions>().BindConfiguration(MemberSyncOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MemberSyncOptions>, MemberSyncOptionsValidator>();
        builder.Services.AddSingleton<IValidateOptions<MemberSyncOptions>, MemberSyncOptionsRules>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Shutdown);

        // Paths hold members' ids and searches hold names: requests are not logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.PreferHostingUrls(false);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Largest;
            var urls = kestrel.ApplicationServices.GetRequiredService<IOptions<MemberSyncOptions>>().Value.Urls;
            foreach (var endPoint in ListenAddress.Parse(urls))
            {
                kestrel.Listen(endPoint);
            }
        });
        builder.Services.AddPlatform().AddEngine().AddLoops().AddSecurity().AddApi();
    }

    public static void MapMemberSync(this WebApplication app)
    {
        app.UseMiddleware<FaultGate>();
        app.UseRouting();
        app.UseMiddleware<AccessGate>();
        app.MapApi();
    }
}
