using MemberSync.Demo;
using MemberSync.Demo.Screen;
using MemberSync.Demo.Service;
using Spectre.Console;

#pragma warning disable RS0030 // The composition root chooses the real clock and owns the standard streams.
try
{
    return await CommandLine.RunAsync(args, (options, cancellationToken) =>
    {
        IScreen screen = options.Json ? new SilentScreen()
            : AnsiConsole.Profile.Out.IsTerminal ? new LiveScreen(AnsiConsole.Console)
            : new LineScreen(Console.Out);
        return new DemoProgram(options, screen, Console.Out, Console.Error, TimeProvider.System)
            .RunAsync(cancellationToken);
    });
}
catch (Exception fault)
    when (fault is InvalidOperationException or FileNotFoundException or HttpRequestException or ServiceRefusal)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
