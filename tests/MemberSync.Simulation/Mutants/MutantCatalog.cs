using System.Collections.Immutable;

namespace MemberSync.Simulation.Mutants;

/// <summary>Every bug that the simulation must notice; each makes a fresh mutation per world.</summary>
public static class MutantCatalog
{
    public static ImmutableArray<(string Name, Func<Mutation> Make)> All { get; } =
    [
        ("check-then-insert dedupe", () => new CheckThenInsert()),
        ("static key for a manual retry", () => new StaticRetryKey()),
        ("new id on each try", () => new NewIdEachTry()),
        ("answers before storing", () => new AnswersBeforeStoring()),
        ("limiter per run, fails open", () => new LimiterPerRun()),
        ("throttling counts as failure", () => new ThrottlingIsFailure()),
        ("gives up after 5 store errors", () => new GivesUpAfterStoreErrors()),
        ("receipt not carried on", () => new NeverDeletes()),
        ("poison copied, original kept", () => new PoisonKeepsOriginal()),
        ("own conflict taken for foreign", () => new OwnConflictTakenForForeign()),
        ("link written without re-reading", () => new BlindOverwrite(intake: false)),
        ("snapshot overwritten by the loser", () => new BlindOverwrite(intake: true)),
        ("skipped rows never queued", () => new SkippedNeverQueued()),
        ("session end fails the member", () => new SessionEndIsFailure()),
        ("one bad item fails its batch", () => new BadItemPoisonsBatch()),
        ("timer and messages trusted", () => new NoSweep()),
        ("hidden re-send by the transport", () => new HiddenResend()),
        ("account taken over from another", () => new AccountsUnguarded()),
        ("dry run writes", () => new DryRunWrites()),
        ("alerts that repeat", () => new AlertsRepeat()),
        ("change of state not counted", () => new MoveForgotten()),
        ("count in two commits", () => new CountInTwoCommits()),
        ("lost answer taken for not done", () => new LostIsNotDone()),
    ];
}
