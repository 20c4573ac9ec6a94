using System.CommandLine;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>Does one thing with several members. One who is refused stops no other.</summary>
internal static class MemberOperation
{
    public static readonly Argument<string[]> Members = new("members")
    {
        Description = "the gym system's ids of the members",
        Arity = ArgumentArity.OneOrMore,
    };

    public static async Task<int> RunAsync(
        Session session,
        Argument<string[]> typed,
        Func<Place, string, Task<Answer<OperationBody>>> operate,
        CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        var members = session.Get(typed) ?? [];
        var refused = 0;
        foreach (var member in members)
        {
            try
            {
                session.Show(await operate(place, member), body => session.Paper.Line(Sentence(body)));
            }
            catch (VerbFailure failure) when (failure.Status == ExitStatus.Failed)
            {
                refused++;
                session.Paper.Tell($"{member}: {failure.Message}");
            }
        }

        if (members.Length > 1)
        {
            session.Paper.Tell($"{members.Length - refused} of {members.Length} done.");
        }

        return refused == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static string Sentence(OperationBody body) => body.NextAttemptAt is { } at
        ? $"{body.Member}: {body.Status}, sent at {Moments.Utc(at)} or soon after"
        : $"{body.Member}: {body.Status}";
}
