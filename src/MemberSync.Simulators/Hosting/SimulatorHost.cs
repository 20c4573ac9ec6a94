using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulators.Hosting;

/// <summary>Builds the application that serves the simulators on a socket.</summary>
public static class SimulatorHost
{
    public static WebApplication Build(SimulatorArguments arguments, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(arguments.Urls);
        builder.Services.AddMywellnessSimulator(time, arguments.Mywellness);
        var app = builder.Build();
        app.MapMywellnessSimulator();
        return app;
    }
}
