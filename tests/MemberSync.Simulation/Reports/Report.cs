using System.Globalization;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Runs;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Reports;

/// <summary>The simulation on the command line: what was tried, what was found, how to see it again.</summary>
public static class Report
{
    private const string Usage = """
        simulate --seeds N            N random worlds, and every crash point of every scenario (default: 200)
        simulate --seed S             one random world, with a readable trace
        simulate --scenario NAME      one scenario without faults, with a readable trace
        simulate --pairs              every two crash points of create and delete
        simulate --mutants            every built-in bug, and the worlds it took to notice it
        """;

    /// <returns>0 when everything held, 1 when something did not, 2 when the command is not understood.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TimeProvider time) => args switch
    {
        [] => Seeds(200, output, time),
        ["--seeds", var n] when int.TryParse(n, CultureInfo.InvariantCulture, out var count) => Seeds(count, output, time),
        ["--seed", var s] when ulong.TryParse(s, CultureInfo.InvariantCulture, out var seed) =>
            Show(RandomFaults.Play(seed, output.WriteLine), output),
        ["--scenario", var name] when Stories.Everywhere.FirstOrDefault(s => s.Name == name) is { } story =>
            Show(Play.Once(story, new WorldOptions { Reader = output.WriteLine }), output),
        ["--pairs"] => Crashes("pairs of crash points", Stories.Everywhere.Where(s => s.Name is "create" or "delete"), ExhaustiveCrashes.Pairs, output),
        ["--mutants"] => Mutants(output),
        _ => Help(output),
    };

    private static int Seeds(int count, TextWriter output, TimeProvider time)
    {
        var crashes = Crashes("crash points", Stories.Everywhere, ExhaustiveCrashes.Single, output);
        var started = time.GetTimestamp();
        var tally = new SeedTally();
        for (var seed = 1UL; seed <= (ulong)count; seed++)
        {
            tally.Add(seed, RandomFaults.Play(seed));
        }

        tally.Write(output, time.GetElapsedTime(started));
        return Math.Max(crashes, tally.Bad.Count > 0 ? 1 : 0);
    }

    private static int Crashes(
        string what, IEnumerable<Scenario> stories, Func<Scenario, IEnumerable<Outcome>> tries, TextWriter output)
    {
        var bad = 0;
        foreach (var story in stories)
        {
            var outcomes = tries(story).ToList();
            var faults = outcomes.Where(outcome => !outcome.Verdict.IsGood).ToList();
            output.WriteLine($"{story.Name,-32} {outcomes.Count,6} {what}, all tried, {faults.Count} bad");
            faults.Take(3).ToList().ForEach(outcome => output.WriteLine($"    {outcome.Verdict}"));
            bad += faults.Count;
        }

        return bad == 0 ? 0 : 1;
    }

    private static int Mutants(TextWriter output)
    {
        const int MostSeeds = 1000;
        var alive = 0;
        foreach (var (name, make) in MutantCatalog.All)
        {
            var kill = MutantHunt.Hunt(name, make, MostSeeds);
            alive += kill.Evidence is null ? 1 : 0;
            output.WriteLine($"{name,-34} {(kill.Evidence is null ? "LIVES after" : "noticed in"),-11} {kill.Worlds,4}  {kill.Evidence}");
        }

        return alive == 0 ? 0 : 1;
    }

    private static int Show(Outcome outcome, TextWriter output)
    {
        output.WriteLine($"{outcome.Scenario}: {outcome.Verdict}");
        output.WriteLine($"{outcome.Steps} steps, {outcome.Deaths} deaths, {outcome.Virtual} virtual, trace {outcome.Hash}");
        return outcome.Verdict.IsGood ? 0 : 1;
    }

    private static int Help(TextWriter output)
    {
        output.WriteLine(Usage);
        output.WriteLine($"Scenarios: {string.Join(", ", Stories.Everywhere.Select(story => $"'{story.Name}'"))}");
        return 2;
    }
}
