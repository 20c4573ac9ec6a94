using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Says where the simulation is: it is no part of what is deployed.</summary>
internal static class SimulateVerb
{
    public static Command Build(Surroundings around)
    {
        var command = new Command("simulate", "Says how to run the whole engine on a simulated clock.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(_ =>
        {
            new Paper(around).Tell(
                "The simulation is no part of the service. In a copy of its sources, ./run simulate --help tells how to run it.");
            return ExitStatus.Usage;
        });
        return command;
    }
}
