using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using MemberSync.Functions.Verbs;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

#pragma warning disable RS0030 // The composition root owns the standard streams and chooses the real clock.
var isServe = args.FirstOrDefault(arg => !arg.StartsWith('-')) is null or "serve";
if (!isServe || args.Any(arg => arg is "--help" or "-h" or "-?"))
{
    return await CommandLine.RunAsync(args, OfThisProcess());
}

try
{
    var builder = WebApplication.CreateSlimBuilder([.. args.Where(arg => arg.StartsWith('-'))]);
    builder.AddMemberSync();
    await using var app = builder.Build();
    app.MapMemberSync();
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException misconfigured)
{
    await Console.Error.WriteLineAsync($"The settings are not right:{Environment.NewLine}  "
        + string.Join($"{Environment.NewLine}  ", misconfigured.Failures));
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync(
        $"{taken.Message} Stop what listens there, or choose another address by MemberSync:Urls.");
    return 1;
}
catch (StoreUnavailableException unavailable)
{
    await Console.Error.WriteLineAsync(unavailable.Message);
    return 1;
}

static Surroundings OfThisProcess() => new()
{
    Output = Console.Out,
    Error = Console.Error,
    Settings = new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build(),
    Time = TimeProvider.System,
    Network = () => new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) },
    TerminalWidth = Console.IsOutputRedirected ? null : Console.WindowWidth,
    IsWatched = !Console.IsErrorRedirected,
};
