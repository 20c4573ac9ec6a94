using System.CommandLine;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>Erases a person everywhere, or tells how far an erasure is.</summary>
internal static class EraseVerb
{
    private static readonly Argument<string> Member = new("member")
    {
        Description = "the gym system's id of the member; without it the erasures that still go on are listed",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Receipt = new("--receipt") { Description = "show how far it is, and the partners' receipts" };

    public static Command Build(Surroundings around) =>
        new Command("erase", "Erases a person at every partner and here, for good. Needs an admin's key.")
        {
            Member, Given.Yes, Receipt, Given.Club,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var member = session.Get(Member);
        if (member is not null && session.Get(Given.Yes) == session.Get(Receipt))
        {
            throw VerbFailure.Usage(
                "Nothing was done. Erasing takes the person off every partner and removes everything stored of the person, for "
                + "good: add --yes to do it, or --receipt to see how far it is.");
        }

        var club = await session.ClubAsync(stopping);
        return member is null
            ? session.Show(await session.Service.ErasuresAsync(club, stopping), body => Write(session.Paper, body))
            : session.Show(
                await (session.Get(Receipt)
                    ? session.Service.ErasureAsync(club, member, stopping)
                    : session.Service.EraseAsync(club, member, stopping)),
                body => Write(session.Paper, body));
    }

    private static void Write(Paper paper, ErasureListBody list)
    {
        paper.Line(list.Erasures.IsEmpty ? "No erasure goes on." : $"{list.Erasures.Length} go on:");
        foreach (var erasure in list.Erasures)
        {
            Write(paper, erasure);
        }
    }

    private static void Write(Paper paper, ErasureBody erasure)
    {
        paper.Line($"{erasure.Member}: {erasure.State}, asked by {erasure.By} at {Moments.Utc(erasure.AskedAt)}. {erasure.Note}");
        if (!erasure.Partners.IsEmpty)
        {
            paper.Table(
                ["Connection", "Partner", "State", "At", "Waits for"],
                erasure.Partners.Select(receipt => (Cell[])
                    [receipt.Connection, receipt.Partner, receipt.State, Moments.Utc(receipt.At, "-"), receipt.Waits]));
        }
    }
}
