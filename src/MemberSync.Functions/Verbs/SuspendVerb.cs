using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Suspends members.</summary>
internal static class SuspendVerb
{
    public static Command Build(Surroundings around) =>
        new Command("suspend", "Keeps members as they are at the partner; nothing more is sent of them until 'enable'.")
        {
            MemberOperation.Members, Given.Club, Given.Connection,
        }
        .Doing(around, (session, stopping) => MemberOperation.RunAsync(
            session, MemberOperation.Members, (place, member) => session.Service.OperateAsync(place, member, "suspend", stopping), stopping));
}
