using System.CommandLine;

namespace MemberSync.Functions.Verbs;

/// <summary>Has a connection's address and credentials tried.</summary>
internal static class CheckVerb
{
    public static Command Build(Surroundings around) =>
        new Command("check", "Tries a connection's address and credentials at the partner; a check that passes ends a quarantine.")
        {
            Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        var answer = await session.Paper.WhileAsync("Asking the partner…", () => session.Service.CheckAsync(place, stopping));
        session.Show(answer, body => session.Paper.Line(body.Passed
            ? $"{place}: the partner accepts address and credentials."
            : $"{place}: the check failed. {body.Detail}"));
        return answer.Body.Passed ? ExitStatus.Done : ExitStatus.Failed;
    }
}
