using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Takes members off the partner at once.</summary>
internal static class DeleteVerb
{
    public static Command Build(Surroundings around) =>
        new Command("delete", "Takes members off the partner at once. 'sync' brings back whom the gym system still has.")
        {
            MemberOperation.Members, Given.Yes, Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static Task<int> RunAsync(Session session, CancellationToken stopping) => session.Get(Given.Yes)
        ? MemberOperation.RunAsync(
            session, MemberOperation.Members, (place, member) => session.Service.DeleteAsync(place, member, stopping), stopping)
        : throw VerbFailure.Usage(
            "Nothing was done. This takes people off the partner at once; add --yes to do it, or use 'suspend' to keep them.");
}
