namespace MemberSync.Simulators.Hosting;

/// <summary>Builds the application that serves a simulator on a socket.</summary>
public static class SimulatorHost
{
    public static WebApplication Build(SimulatorArguments arguments, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(arguments.Urls);
        arguments.Add(builder.Services, time);
        var app = builder.Build();
        app.MapSimulator();
        return app;
    }
}
