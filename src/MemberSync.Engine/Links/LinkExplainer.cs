using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Links;

/// <summary>Explains one link to an operator, from what is stored now.</summary>
public sealed class LinkExplainer(IStore store, WorkerOptions options, TimeProvider time)
{
    public async Task<LinkExplanation> ExplainAsync(
        ConnectionView view, LinkDetail detail, CancellationToken cancellationToken)
    {
        var (member, link, now) = (detail.Member, detail.Link, time.GetUtcNow());
        var work = new WorkRows(store, view, options);
        await work.LoadAsync(cancellationToken);
        var key = Keys.Exchange(view.Connection.Id, link.Member);
        var row = await store.ReadAsync(view.Club.Id.ToString(), key, cancellationToken);
        return new LinkExplanation(
            FilterCriteria.Of(view.Connection.Filter, view.Tagged(member, now), view.OptedIn(member, link)),
            Fields(view, member, link, now),
            NextSteps.Of(link, ReadinessOf(view, work, link, now), now),
            row is null ? null : RowJson.Read(row.Value, RowJson.Default.LastExchange));
    }

    // As if the member were to be sent now, whatever keeps it from being sent.
    private static ImmutableArray<FieldCheck> Fields(ConnectionView view, Member member, Link link, DateTimeOffset now)
    {
        var context = view.Context(member, now, jitter: 0, by: string.Empty);
        var faults = context.Plan(link with { Removal = Removal.None }) is Plan.Blocked blocked ? blocked.Faults : [];
        return
        [
            .. view.Plan.Required.Union(faults.Select(fault => fault.Field)).Select(field =>
                new FieldCheck(field, faults.FirstOrDefault(fault => fault.Field == field)?.Text)),
        ];
    }

    private static Readiness ReadinessOf(ConnectionView view, WorkRows work, Link link, DateTimeOffset now)
    {
        var endpoint = link.Due?.Endpoint;
        var isUsedUp = endpoint is { } asked
            && view.Plan.Endpoints.Any(spec => spec.Endpoint == asked)
            && work.Budgets.Available(asked, now) == 0;
        return new Readiness(
            view.Connection.Enabled,
            work.Lease?.Value,
            view.BulkOnly,
            isUsedUp ? work.Budgets.NextChange(endpoint!.Value, now) : null);
    }
}
