using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Enables members.</summary>
internal static class EnableVerb
{
    public static Command Build(Surroundings around) =>
        new Command("enable", "Lets suspended members be kept in step again.")
        {
            MemberOperation.Members, Given.Club, Given.Connection,
        }
        .Doing(around, (session, stopping) => MemberOperation.RunAsync(
            session, MemberOperation.Members, (place, member) => session.Service.OperateAsync(place, member, "enable", stopping), stopping));
}
