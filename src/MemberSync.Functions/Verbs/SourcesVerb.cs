using System.CommandLine;
using System.Globalization;
using MemberSync.Functions.Api.Bodies;

namespace MemberSync.Functions.Verbs;

/// <summary>A club's gym systems: how it stands with them, what they never told, and a comparison now.</summary>
internal static class SourcesVerb
{
    private static readonly Argument<string> Source = new("source")
    {
        Description = "the source's name; without it all are listed, which needs an admin's key",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Gaps = new("--gaps") { Description = "list changes that the gym system never told" };

    private static readonly Option<bool> Compare = new("--compare") { Description = "compare the gym system with the hub now" };

    public static Command Build(Surroundings around) =>
        new Command("sources", "Shows a club's gym systems, what they never told (--gaps), or compares one now (--compare).")
        {
            Source, Gaps, Compare, Given.Club,
        }
        .Doing(around, RunAsync);

    private static async Task<int> RunAsync(Session session, CancellationToken stopping)
    {
        var (service, paper) = (session.Service, session.Paper);
        var isQuestion = session.Get(Gaps) || session.Get(Compare);
        if ((session.Get(Source) is null && isQuestion) || (session.Get(Gaps) && session.Get(Compare)))
        {
            throw VerbFailure.Usage("Name one source with --gaps or --compare, and give one of the two.");
        }

        var club = await session.ClubAsync(stopping);
        return session.Get(Source) is not { } source
            ? session.Show(await service.SourcesAsync(club, stopping), body => Write(paper, body))
            : session.Get(Gaps)
                ? session.Show(await service.GapsAsync(club, source, stopping), body => Write(paper, body))
                : session.Show(
                    await (session.Get(Compare)
                        ? service.CompareAsync(club, source, stopping)
                        : service.SourceAsync(club, source, stopping)),
                    body => Write(paper, body));
    }

    private static void Write(Paper paper, SourceListBody list)
    {
        if (list.Items.Count == 0)
        {
            paper.Line("The club has no source yet. docs/sources.md says how to set one up.");
            return;
        }

        paper.Table(
            ["Source", "Kind", "Enabled", "Webhooks go to"],
            list.Items.Select(item => (Cell[])[item.Source, item.Kind, item.Enabled ? "yes" : "no", item.Webhook]));
    }

    private static void Write(Paper paper, GapListBody gaps)
    {
        paper.Line($"{gaps.NeverDelivered} changes were found by comparing that no event had told.");
        paper.Table(
            ["Found", "Member or class", "What was new"],
            gaps.Gaps.Select(gap => (Cell[])[Moments.Utc(gap.FoundAt), gap.Member ?? gap.Class, string.Join(", ", gap.Fields)]));
    }

    private static void Write(Paper paper, SourceStateBody state) => paper.Table(["Source", state.Source], Facts(state));

    private static IEnumerable<Cell[]> Facts(SourceStateBody state)
    {
        yield return ["Waiting to be asked", Number(state.Waiting)];
        yield return ["Never told", $"{Number(state.NeverDelivered)} changes (--gaps lists them)"];
        if (state.Comparing is { } seen)
        {
            yield return ["Comparing now", $"{Number(seen)} seen so far"];
        }

        if (state.LastComparison is { } last)
        {
            yield return ["Last compared", $"{Moments.Utc(last.Ended)}: {Number(last.Seen)} seen, {Number(last.Found)} found {last.Fault}"];
        }

        yield return state.Fault is { } fault
            ? ["Fault", new Cell($"{fault} (since {Moments.Utc(state.FaultSince, "?")})", Tone.Bad)]
            : ["Fault", "none"];
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
