using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Carries out decisions about who is who. Safe for concurrent use; the same decision twice has one effect.
/// </summary>
public sealed class MatchLinker(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <exception cref="StoreUnavailableException">It may or may not have been done: decide again.</exception>
    public async Task<MatchOutcome> RunAsync(
        ConnectionView view, MatchOrder order, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, order.Member, cancellationToken);
            if (Refusal(view, order, file, time.GetUtcNow()) is { } refusal)
            {
                return refusal;
            }

            var link = file.Link(view.Connection.Id);
            var member = file.Member!.Value;
            var context = view.Context(member, time.GetUtcNow(), random.NextDouble(), order.By);
            var step = new LinkStep(view, link, member, context);
            if (step.Take(order.Event(member, link?.Value, view.Plan)) is { } refused)
            {
                return new MatchOutcome.Rejected(refused.Why);
            }

            if (await HolderAsync(step, link?.Value, cancellationToken) is { } holder)
            {
                return new MatchOutcome.Rejected(
                    $"member '{holder}' is linked to this account already; leave this line out, or give that member its "
                    + "own external id first");
            }

            if (await commits.TryStoreAsync(step, [.. Marks(order, step.Current, link?.Value)], cancellationToken))
            {
                return new MatchOutcome.Done();
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a match all met another writer.");
    }

    private ValueTask<MemberId?> HolderAsync(LinkStep step, Link? before, CancellationToken cancellationToken) =>
        step.Current.Account == before?.Account
            ? ValueTask.FromResult<MemberId?>(null)
            : store.OtherHolderAsync(step.Connection.Club.Id, step.Current, cancellationToken);

    private static MatchOutcome? Refusal(ConnectionView view, MatchOrder order, MemberFile file, DateTimeOffset now)
    {
        var link = file.Link(view.Connection.Id)?.Value;
        var account = link is null ? null : view.Plan.AccountOf(link.Ids);
        return file.Member?.Value switch
        {
            null => new MatchOutcome.Rejected("the gym system has no such member; leave the ids as they were exported"),
            { } member when link is null && view.StandingOf(member, null, now) != Standing.Wanted =>
                new MatchOutcome.Rejected("the member is not for this connection any more; export anew"),
            _ when order.Person is { } person && account is not null && account == view.Plan.AccountOf(person.Ids) =>
                new MatchOutcome.Unchanged(),
            _ when link is { IsAtPartner: true } => new MatchOutcome.Rejected(
                "the member was linked meanwhile; set another external id by hand if that is wrong"),
            _ when order.Person is null && link is { Status: LinkStatus.New, Due: not null } =>
                new MatchOutcome.Unchanged(),
            { } member when MatchVersion.Of(member) != order.Version => new MatchOutcome.Rejected(
                "the member has changed since the export; export anew and decide again"),
            _ => null,
        };
    }

    private static IEnumerable<Write> Marks(MatchOrder order, Link link, Link? before)
    {
        if (order.Import is { } import && order.Person is not null)
        {
            var mark = new MatchMark(import, link.Member, link.Account, before?.LastSentAt);
            yield return new Write.Put(
                Keys.MatchMark(link.Connection, link.Member), RowJson.Write(mark, RowJson.Default.MatchMark));
            yield return new Write.Put(
                Keys.LastImport(link.Connection),
                RowJson.Write(new LastImport(import), RowJson.Default.LastImport));
        }
    }
}
