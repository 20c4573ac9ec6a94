using System.CommandLine;
using System.CommandLine.Invocation;

namespace MemberSync.Functions.Verbs;

/// <summary>What operators type. 'serve' itself never comes here, so that its start is not held up by reading commands.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; the result is one of <see cref="ExitStatus"/>.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings around, CancellationToken cancellationToken = default)
    {
        var given = Build(around).Parse(args is ["help", ..] ? [.. args[1..], "--help"] : args);
        if (given.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
        }

        var status = await given.InvokeAsync(
            new InvocationConfiguration
            {
                Output = around.Output,
                Error = around.Error,
                EnableDefaultExceptionHandler = false,
            },
            cancellationToken);
        if (given.Action is not ParseErrorAction)
        {
            return status;
        }

        await around.Error.WriteLineAsync("'help' lists the verbs, and '<verb> --help' a verb's options.");
        return ExitStatus.Usage;
    }

    private static RootCommand Build(Surroundings around) => new(
        "MemberSync keeps partner platforms in step with gym systems. All verbs but serve speak to a running service.")
    {
        Given.Url, Given.Key, Given.Local, Given.Json,
        new Command("serve", "Runs the service; settings by MemberSync__… in the environment or --MemberSync:…=…"),
        StatusVerb.Build(around),
        MembersVerb.Build(around),
        SyncVerb.Build(around),
        SuspendVerb.Build(around),
        EnableVerb.Build(around),
        DeleteVerb.Build(around),
        ImportVerb.Build(around),
        PreviewVerb.Build(around),
        ForecastVerb.Build(around),
        LogVerb.Build(around),
        CheckVerb.Build(around),
        SourcesVerb.Build(around),
        EraseVerb.Build(around),
        KeysVerb.Build(around),
        SimulateVerb.Build(around),
    };
}
