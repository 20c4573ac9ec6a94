using System.CommandLine;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>The keys that open the service: lists them, makes one, ends one.</summary>
internal static class KeysVerb
{
    private static readonly Argument<string> Name = new("name")
    {
        Description = "who or what uses it, such as front-desk: 1 to 40 of a-z, 0-9 and hyphen",
    };

    private static readonly Option<string> Role = new("--role")
    {
        Description = "what it may do: ingest (send changes), operator (see members and act on them) or admin (everything)",
        Required = true,
    };

    private static readonly Option<string> Club = new("--club") { Description = "the one club that it opens" };

    private static readonly Option<bool> AllClubs = new("--all-clubs") { Description = "it opens every club" };

    public static Command Build(Surroundings around) =>
        new Command("keys", "Lists the keys to the service, makes one (keys make), or ends one (keys delete). Needs an admin's key of the whole service.")
        {
            new Command("make", "Makes a key, and writes its text, which cannot be had again.") { Name, Role, Club, AllClubs, Given.Yes }
                .Doing(around, MakeAsync),
            new Command("delete", "Ends a key: whoever uses it is refused within seconds.") { Name, Given.Yes }
                .Doing(around, DeleteAsync),
        }
        .Doing(around, async (session, stopping) => session.Show(
            await session.Service.KeysAsync(stopping), body => Write(session.Paper, body)));

    private static async Task<int> MakeAsync(Session session, CancellationToken stopping)
    {
        var (name, club) = (session.Get(Name)!, session.Get(Club));
        if (club is null == !session.Get(AllClubs))
        {
            throw VerbFailure.Usage("Nothing was made. Say what the key opens: --club <club>, or --all-clubs.");
        }

        var known = (await session.Service.KeysAsync(stopping)).Body.Keys;
        if (known.Any(key => key.Name == name) && !session.Get(Given.Yes))
        {
            throw VerbFailure.Usage(
                $"Nothing was made. There is a key '{name}', and a new one of this name ends it at once: add --yes to replace "
                + "it, or use another name.");
        }

        return session.Show(await session.Service.MakeKeyAsync(name, session.Get(Role)!, club, stopping), made =>
        {
            session.Paper.Tell($"{made.Name}: {made.Role}, {made.Club ?? "all clubs"}. Its text is shown this once:");
            session.Paper.Line(made.Key);
        });
    }

    private static async Task<int> DeleteAsync(Session session, CancellationToken stopping)
    {
        var name = session.Get(Name)!;
        if (!session.Get(Given.Yes))
        {
            throw VerbFailure.Usage($"Nothing was done. Whoever uses the key '{name}' is refused once it has ended: add --yes to do it.");
        }

        await session.Service.DeleteKeyAsync(name, stopping);
        session.Paper.Tell($"{name}: ended.");
        return ExitStatus.Done;
    }

    private static void Write(Paper paper, KeyListBody list)
    {
        if (list.Keys.Count == 0)
        {
            paper.Line("Nobody has a key of their own yet. Make one for each person and each system by 'keys make'.");
            return;
        }

        paper.Table(["Key", "Role", "Club"], list.Keys.Select(key => (Cell[])[key.Name, key.Role, key.Club ?? "all clubs"]));
    }
}
