using MemberSync.Demo.Outcome;
using Spectre.Console;

namespace MemberSync.Demo.Screen;

/// <summary>Redraws one picture of the whole in place.</summary>
internal sealed class LiveScreen(IAnsiConsole console) : IScreen
{
    public async Task<Report> ShowAsync(Func<Action<Standing>, Task<Report>> work)
    {
        var report = default(Report);
        await console
            .Live(new Text("Starting the service and the simulated partners…"))
            .Overflow(VerticalOverflow.Crop)
            .StartAsync(async context => report = await work(standing =>
                context.UpdateTarget(Dashboard.Of(standing, console.Profile.Width))));
        return report!;
    }
}
