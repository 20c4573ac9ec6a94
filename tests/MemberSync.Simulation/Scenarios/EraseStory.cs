using System.Text;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>
/// Somebody is erased while the gym system goes on telling of the person: in the end no partner has the person, and no
/// row names the person; who was not meant is untouched.
/// </summary>
internal static class EraseStory
{
    private const int Erased = 1;
    private const int Other = 2;

    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    public static async Task<Verdict> TellAsync(World world)
    {
        await world.Source.CreateAsync(Erased);
        await world.Source.CreateAsync(Other);
        await world.RestAsync();
        await world.Operator.EraseAsync(Erased);
        await world.Source.EditAsync(Erased, m => m with { Email = "late@example.org" });
        while (!world.KeysOf("erasing|").IsEmpty)
        {
            await Task.Delay(Look, world.Time);
        }

        await world.Source.EditAsync(Erased, m => m with { Email = "later@example.org" });
        await world.Source.EditAsync(Other, m => m with { Email = "other@example.org" });
        await world.RestAsync();
        world.Source.Forget(Erased);
        var verdict = await Invariants.CheckAsync(world);
        return new Verdict([.. verdict.Faults, .. Left(world)]);
    }

    private static IEnumerable<string> Left(World world)
    {
        var id = People.Id(Erased).ToString();
        foreach (var row in world.Store.Partitions.SelectMany(partition => world.Store.RowsOf(partition)))
        {
            if ($"{row.Key} {Encoding.UTF8.GetString(row.Value.Span)}".Contains(id, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"I21 nothing is left of who was erased: {row.Key.Split('|')[0]} names the person";
            }
        }

        if (world.Partner.Port.People.Any(person => person.Members.Contains(id)))
        {
            yield return "I21 nothing is left of who was erased: the partner has the person";
        }
    }
}
