#pragma warning disable RS0030 // The simulation's own figures go to the terminal, measured on the real clock.
using System.Diagnostics;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Runs;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

var watch = Stopwatch.StartNew();
if (args is ["one", var name, ..])
{
    var outcome = Play.Once(Stories.All.Single(s => s.Name == name), new WorldOptions { Reader = Console.WriteLine });
    Console.WriteLine(outcome);
    return 0;
}

if (args is ["seed", var seed, ..])
{
    Console.WriteLine(RandomFaults.Play(ulong.Parse(seed), Console.WriteLine));
    return 0;
}

if (args is ["seeds", var count, ..])
{
    var bads = 0;
    var time = TimeSpan.Zero;
    for (ulong i = 1; i <= ulong.Parse(count); i++)
    {
        var outcome = RandomFaults.Play(i);
        time += outcome.Virtual;
        if (!outcome.Verdict.IsGood && bads++ < 10)
        {
            Console.WriteLine($"seed {i}: {outcome.Verdict}");
        }
    }

    Console.WriteLine($"{count} seeds, {bads} bad, {watch.Elapsed}, {time / watch.Elapsed:0}:1");
    return 0;
}

if (args is ["mutants", ..])
{
    foreach (var (mutant, make) in MutantCatalog.All)
    {
        Console.WriteLine($"{watch.Elapsed} {MutantHunt.Hunt(mutant, make, 300)}");
    }

    return 0;
}

foreach (var story in Stories.All)
{
    var outcomes = (args is ["pairs", ..] ? ExhaustiveCrashes.Pairs(story) : ExhaustiveCrashes.Single(story)).ToList();
    var bad = outcomes.Select((o, i) => (o, i)).Where(x => !x.o.Verdict.IsGood).ToList();
    Console.WriteLine($"{story.Name}: {outcomes.Count} worlds, {outcomes[0].Steps} steps, {bad.Count} bad, {watch.Elapsed}");
    foreach (var (o, i) in bad.Take(3))
    {
        Console.WriteLine($"   #{i}: {o.Verdict}");
    }
}

return 0;
