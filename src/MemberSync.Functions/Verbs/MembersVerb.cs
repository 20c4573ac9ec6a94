using System.CommandLine;
using System.Globalization;
using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Verbs.Service;

namespace MemberSync.Functions.Verbs;

/// <summary>A connection's members, or one of them with why, when and history.</summary>
internal static class MembersVerb
{
    private static readonly Argument<string> Member = new("member")
    {
        Description = "the gym system's id of one member, to see its state, why, what comes next, and its history",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string> Status = new("--status")
    {
        Description = "only members in this state: New, Enabled, ToBeUpdated, CreationError, Error, ToBeRemoved or Suspended",
    };

    private static readonly Option<string> Search = new("--search", "-q") { Description = "only members whose name or id has this" };

    public static Command Build(Surroundings around) =>
        new Command("members", "Lists a connection's members, trouble first, or tells everything about one.")
        {
            Member, Status, Search, Given.Limit, Given.After, Given.Club, Given.Connection,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var place = await session.PlaceAsync(stopping);
        if (session.Get(Member) is { } member)
        {
            return session.Show(
                await session.Service.MemberAsync(place, member, stopping),
                body => new MemberText(session.Paper).Write(body));
        }

        var query = ApiPath.Query(
            ("status", session.Get(Status)),
            ("q", session.Get(Search)),
            ("limit", session.Get(Given.Limit).ToString(CultureInfo.InvariantCulture)),
            ("after", session.Get(Given.After)));
        return session.Show(
            await session.Service.MembersAsync(place, query, stopping), body => Write(session.Paper, body));
    }

    private static void Write(Paper paper, MemberListBody list)
    {
        if (list.Members.Count == 0)
        {
            paper.Line("No member is listed. Look without --status and --search, or send members first.");
            return;
        }

        paper.Table(
            ["Member", "Name", "State", "Why"],
            list.Members.Select(m => (Cell[])[m.Member, m.Name, Tones.OfState(m.Status), m.Reason]));
        if (list.After is { } after)
        {
            paper.Line($"There are more: add --after {after}");
        }
    }
}
