using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Sends members again, or has everybody looked at.</summary>
internal static class SyncVerb
{
    private static readonly Argument<string[]> Members = new("members")
    {
        Description = "the gym system's ids of the members; everything about them is sent again, at once",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "a full sync: everybody is looked at, and what differs is sent as bulk; 'preview' tells what that would be",
    };

    public static Command Build(Surroundings around) =>
        new Command("sync", "Sends everything about members again, or looks at everybody (--all).")
        {
            Members, All, Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        if (session.Get(All) == session.Get(Members) is { Length: > 0 })
        {
            throw VerbFailure.Usage("Name the members to send again, or give --all for a full sync.");
        }

        return session.Get(All)
            ? session.Show(
                await session.Service.SyncAsync(await session.PlaceAsync(stopping), stopping),
                body => session.Paper.Line($"Queued: {body.Queued}. What differs is sent {body.SentWhen}."))
            : await MemberOperation.RunAsync(
                session, Members, (place, member) => session.Service.OperateAsync(place, member, "sync", stopping), stopping);
    }
}
