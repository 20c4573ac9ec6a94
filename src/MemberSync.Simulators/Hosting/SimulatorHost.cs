namespace MemberSync.Simulators.Hosting;

/// <summary>Builds the application that serves the simulators on a socket.</summary>
public static class SimulatorHost
{
    public static WebApplication Build(SimulatorArguments arguments, TimeProvider time)
    {
        var partner = SimulatedPartner.All[arguments.Partner];
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(arguments.Urls);
        partner.Add(builder.Services, time, arguments);
        var app = builder.Build();
        partner.Map(app);
        return app;
    }
}
