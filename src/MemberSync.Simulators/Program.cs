using MemberSync.Simulators.Hosting;

#pragma warning disable RS0030 // The composition root chooses the real clock and owns the standard streams.
try
{
    var arguments = SimulatorArguments.Parse(args);
    await using var app = SimulatorHost.Build(arguments, arguments.CreateClock(TimeProvider.System));
    await app.StartAsync();
    foreach (var url in app.Urls)
    {
        Console.WriteLine($"listening on {url}");
    }

    await app.WaitForShutdownAsync();
    return 0;
}
catch (FormatException misunderstood)
{
    await Console.Error.WriteLineAsync($"{misunderstood.Message}{Environment.NewLine}{SimulatorArguments.Usage}");
    return 2;
}
