using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Matching;

/// <summary>Reads pages of a partner's list of people, each with one call that spends a slot like any other.</summary>
public sealed class PeoplePages(
    IStore store, PartnerClients clients, WorkerOptions options, TimeProvider time, IIdSource ids)
{
    /// <summary>
    /// <see cref="PartnerAnswer.Throttled"/> without a call when no slot is left, and
    /// <see cref="PartnerAnswer.Misconfigured"/> without one while the connection is in quarantine.
    /// </summary>
    internal async Task<PeoplePage> ReadAsync(
        ConnectionView view, DateTimeOffset until, int offset, CancellationToken cancellationToken)
    {
        var (endpoint, holder) = (view.Plan.PeopleList!.Value, $"people.{ids.Next():N}");
        var slots = new LoneSlots(store, view, options, time);
        if ((await slots.LoadAsync(cancellationToken)).Lease is { Value.Quarantine: { } quarantine })
        {
            return new PeoplePage(new PartnerAnswer.Misconfigured(quarantine.Reason));
        }

        using var loan = await clients.BorrowAsync(view, cancellationToken);
        if (await slots.TakeAsync(endpoint, holder, cancellationToken) is { } wait)
        {
            return new PeoplePage(new PartnerAnswer.Throttled(wait));
        }

        var page = await loan.People.ListAsync(until, offset, CancellationToken.None);
        await slots.ReturnAsync(endpoint, holder, page.Answer, cancellationToken);
        return page;
    }
}
