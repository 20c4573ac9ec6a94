using System.Globalization;
using Microsoft.Extensions.Options;

namespace MemberSync.Functions.Hosting;

/// <summary>Whether the Azure Functions host has started this process, and where it expects it.</summary>
internal static class FunctionsHost
{
    private const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>The port on 127.0.0.1 that the host calls; null when no host has started this process.</summary>
    /// <exception cref="OptionsValidationException">The host's environment names a port that is none.</exception>
    public static int? PortOf(IConfiguration configuration) => configuration[Port] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65536 => port,
        var text => throw new OptionsValidationException(
            Port, typeof(FunctionsHost), [$"{Port} is '{text}', which is no port. The Functions host sets it."]),
    };
}
