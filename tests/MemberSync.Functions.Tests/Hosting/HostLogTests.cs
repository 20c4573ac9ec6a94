using MemberSync.Functions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

/// <summary>Alerts look for the id in brackets and for the words before it (infra/modules/alerts.bicep).</summary>
public sealed class HostLogTests
{
    private const string Category = "MemberSync.Engine.Dispatch.ConnectionWorker";

    [Theory]
    [InlineData(LogLevel.Information, "info")]
    [InlineData(LogLevel.Warning, "warn")]
    [InlineData(LogLevel.Error, "fail")]
    public void Event_is_one_line_that_begins_with_level_category_and_id(LogLevel level, string word)
    {
        using var services = Services();
        using var output = new StringWriter();
        var fault = new InvalidOperationException("first\nsecond");
        var entry = new LogEntry<string>(level, Category, new EventId(2002), "It\nhappened", fault, (state, _) => state);

        Formatter(services).Write(entry, scopeProvider: null, output);

        Assert.StartsWith($"{word}: {Category}[2002] It happened", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(output.ToString().Length - 1, output.ToString().IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_and_errors_go_where_the_host_takes_them_for_such()
    {
        using var services = Services();

        var console = services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value;

        Assert.Equal(LogLevel.Warning, console.LogToStandardErrorThreshold);
    }

    private static ServiceProvider Services() =>
        new ServiceCollection().AddLogging(logging => logging.AddHostLog()).BuildServiceProvider();

    private static ConsoleFormatter Formatter(ServiceProvider services) =>
        services.GetServices<ConsoleFormatter>().Single(formatter => formatter.Name == ConsoleFormatterNames.Simple);
}
