using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Members;

/// <summary>
/// The writes that bring a link's row and everything derived from it (queue, list, account, history) from one state to the
/// next. They go into one commit, so that the derived rows can never disagree with the link.
/// </summary>
internal static class LinkWrites
{
    /// <summary>The most writes that one link can need, without its history.</summary>
    public const int MostPerLink = 7;

    /// <summary>
    /// The most writes of a member in one turn of a worker: the link's, two lines of history, and what was said.
    /// </summary>
    public const int MostPerTurn = MostPerLink + 3;

    /// <param name="before">What is stored, or null for a new link.</param>
    /// <param name="past">The lines of history since then; the last one is that of <c>after.Revision</c>.</param>
    public static IEnumerable<Write> Change(
        Stored<Link>? before, Link after, Member member, IReadOnlyList<Transition> past)
    {
        yield return before is null
            ? new Write.Insert(Keys.Link(after.Member, after.Connection), RowJson.Write(after, RowJson.Default.Link))
            : new Write.Replace(
                Keys.Link(after.Member, after.Connection), RowJson.Write(after, RowJson.Default.Link), before.ETag);

        foreach (var write in Queue(before?.Value, after)
            .Concat(List(before?.Value, after, member))
            .Concat(Account(before?.Value, after))
            .Concat(Drift(before?.Value, after)))
        {
            yield return write;
        }

        foreach (var (key, line) in PastKeys(after, past.Count).Zip(past))
        {
            yield return new Write.Put(key, RowJson.Write(line, RowJson.Default.Transition));
        }
    }

    /// <summary>Where the last so many lines of a link's history stand.</summary>
    public static IEnumerable<string> PastKeys(Link after, int count) => Enumerable
        .Range(after.Revision - count + 1, count)
        .Select(revision => Keys.Past(after.Connection, after.Member, revision));

    private static IEnumerable<Write> Queue(Link? before, Link after)
    {
        if (before?.Due == after.Due)
        {
            yield break;
        }

        if (before?.Due is { } left)
        {
            yield return new Write.Delete(Keys.Due(after.Connection, after.Member, left));
        }

        if (after.Due is { } taken)
        {
            var place = new DuePlace(after.Member, taken, after.Origin?.Since);
            yield return new Write.Insert(
                Keys.Due(after.Connection, after.Member, taken), RowJson.Write(place, RowJson.Default.DuePlace));
        }
    }

    private static IEnumerable<Write> List(Link? before, Link after, Member member)
    {
        if (before is not null && before.Status == after.Status && before.Reason == after.Reason)
        {
            yield break;
        }

        if (before is not null && before.Status != after.Status && before.Status != LinkStatus.Removed)
        {
            yield return new Write.Delete(Keys.Listed(after.Connection, before.Status, after.Member));
        }

        if (after.Status != LinkStatus.Removed)
        {
            var name = member.Class?.Title ?? $"{member.FirstName} {member.LastName}".Trim();
            var listed = new ListedLink(after.Member, name, after.Status, after.Reason?.ToString());
            yield return new Write.Put(
                Keys.Listed(after.Connection, after.Status, after.Member),
                RowJson.Write(listed, RowJson.Default.ListedLink));
        }
    }

    // The insert is the guard: it conflicts when another member's link holds the account.
    private static IEnumerable<Write> Account(Link? before, Link after)
    {
        if (before?.Account == after.Account)
        {
            yield break;
        }

        if (before?.Account is { } left)
        {
            yield return new Write.Delete(Keys.Account(after.Connection, left));
        }

        if (after.Account is { } held)
        {
            yield return new Write.Insert(
                Keys.Account(after.Connection, held),
                RowJson.Write(new AccountHolder(after.Member), RowJson.Default.AccountHolder));
        }
    }

    // Never together with a change of account: only a look finds it, and only telling the person's data ends it.
    private static IEnumerable<Write> Drift(Link? before, Link after)
    {
        var (was, now) = (before?.Drift is { Fields.IsEmpty: false }, after.Drift is { Fields.IsEmpty: false });
        var key = Keys.Drifted(after.Connection, after.Member);
        if (now && before?.Drift != after.Drift)
        {
            var place = new DriftPlace(after.Member, after.Drift!.At, after.Drift.Fields);
            yield return new Write.Put(key, RowJson.Write(place, RowJson.Default.DriftPlace));
        }
        else if (was && !now)
        {
            yield return new Write.Delete(key);
        }
    }
}
