using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Engine.SetAside;
using MemberSync.Engine.Sources;
using MemberSync.Simulation.Gyms;
using MemberSync.Testing.Chance;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Simulation.Processes;

/// <summary>What of a process has to do with the club's gym system.</summary>
public sealed class SourceParts
{
    private readonly SourceIntake _intake;
    private readonly SourceSweeps _sweeps;

    public SourceParts(IStore store, HubSurroundings around, ClubDirectory clubs, ChangeIntake intake)
    {
        var time = around.Clock.Time;
        var kind = new GymKind(around.People, around.Gate, around.TrueTime);
        var clients = new SourceClients();
        var turns = new SourceTurns(store, time);
        var ids = new SequentialIds(around.Number);
        var answers = new AnswerIntake(store, intake, new Gaps(store, NullLogger<Gaps>.Instance), ids);
        var shelf = new SourceShelf(new SetAsideShelf(store, time, NullLogger<SetAsideShelf>.Instance));
        Directory = new SourceDirectory(store, around.Secrets, kind, time, NullLogger<SourceDirectory>.Instance);
        _intake = new SourceIntake(store, intake, time);
        _sweeps = new SourceSweeps(store, clubs, Directory, clients, ids, time);
        Steps = new SourceSteps(
            Directory,
            new SourceQuestions(store, clients, turns, answers, shelf, time),
            new SweepSteps(store, clients, turns, answers, new SeenSets(store), time));
    }

    public SourceDirectory Directory { get; }

    public SourceSteps Steps { get; }

    /// <summary>The gym says that something is new about somebody, and not what.</summary>
    public async Task HearAsync(ClubId club, int number)
    {
        var source = await Directory.FindAsync(club, Gym.Source.Id, CancellationToken.None);
        var heard = new SourceReading.Heard([new SourceEvent.Ask(Gym.Subject(number))]);
        await _intake.TakeAsync(source!, heard, CancellationToken.None);
    }

    /// <summary>What timers do.</summary>
    public async Task RunAsync()
    {
        await _sweeps.WakeAsync(CancellationToken.None);
        await _sweeps.RunAsync(CancellationToken.None);
    }
}
