using System.Net;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Api;
using MemberSync.Functions.OperatorConsole;
using MemberSync.Functions.Security;
using MemberSync.Functions.Triggers;
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

        var hostPort = FunctionsHost.PortOf(builder.Configuration);

        // Only these addresses: what a host's or container's environment says is not for this process.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Largest;
            var urls = kestrel.ApplicationServices.GetRequiredService<IOptions<MemberSyncOptions>>().Value.Urls;
            foreach (var endPoint in hostPort is { } port ? [new(IPAddress.Loopback, port)] : ListenAddress.Parse(urls))
            {
                kestrel.Listen(endPoint);
            }
        });
        builder.Services.AddPlatform(builder.Configuration).AddEngine().AddSecurity().AddApi().AddConsole();
        if (hostPort is null)
        {
            builder.Services.AddFirstKey().AddLoops();
        }
        else
        {
            builder.Logging.AddHostLog();
        }
    }

    public static void MapMemberSync(this WebApplication app)
    {
        // Opened here, so that a store which cannot be had ends the start with words and not with a trace.
        app.Services.GetRequiredService<IStore>();
        app.UseMiddleware<FaultGate>();
        app.UseRouting();
        app.UseMiddleware<AccessGate>();
        app.MapApi();
        app.MapConsole();
        if (FunctionsHost.PortOf(app.Configuration) is not null)
        {
            // The host asks it often, to see whether the process lives, so it does nothing.
            app.MapGet("/", () => Results.Text("MemberSync is running. Its health: /api/health\n")).NeedsNoKey();
            InvocationEndpoints.Map(app);
        }
        else
        {
            app.MapGet("/", () => Results.LocalRedirect(ConsoleRoutes.Root + "/")).NeedsNoKey();
        }
    }
}
