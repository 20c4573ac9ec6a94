using System.CommandLine;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>Runs what a verb does, and tells how it failed.</summary>
internal static class Verb
{
    /// <summary>Has the command do this; the action's result is the exit status.</summary>
    public static Command Doing(
        this Command command, Surroundings around, Func<Session, CancellationToken, Task<int>> action)
    {
        command.SetAction((given, stopping) => RunAsync(given, around, action, stopping));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult given, Surroundings around, Func<Session, CancellationToken, Task<int>> action, CancellationToken stopping)
    {
        var paper = new Paper(around);
        try
        {
            var address = ServiceAddress.Of(
                given.GetValue(Given.Url), given.GetValue(Given.Key), given.GetValue(Given.Local), around.Settings);
            foreach (var warning in address.Warnings)
            {
                paper.Tell(warning);
            }

            using var http = address.Connect(around.Network());
            return await action(new Session(given, new ServiceClient(new Caller(http)), paper, around), stopping);
        }
        catch (VerbFailure failure)
        {
            paper.Tell(failure.Message);
            return failure.Status;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            paper.Tell("Stopped. What was asked of the service before goes on.");
            return ExitStatus.Stopped;
        }
    }
}
