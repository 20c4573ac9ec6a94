using MemberSync.Engine.Ports;
using MemberSync.Functions.Hosting;
using MemberSync.Functions.Verbs;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

const string Usage = "usage: MemberSync.Functions [serve] [--MemberSync:<setting>=<value> ...], or import --help";

#pragma warning disable RS0030 // The composition root owns the standard streams.
var verb = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "serve";
if (args is ["import", .. var rest])
{
    var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    return await ImportVerb.RunAsync(rest, settings["MemberSync:AdminKey"], Console.Out, Console.Error);
}

if (verb != "serve")
{
    await Console.Error.WriteLineAsync($"There is no verb '{verb}'.{Environment.NewLine}{Usage}");
    return 2;
}

try
{
    var builder = WebApplication.CreateBuilder([.. args.Where(arg => arg.StartsWith('-'))]);
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
