using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Tests.Links;

/// <summary>Links in every state, and the events that can befall them.</summary>
internal static class LifecycleStates
{
    private static readonly ImmutableSortedDictionary<Facet, string> Nothing =
        ImmutableSortedDictionary<Facet, string>.Empty;

    private static readonly Reason Refusal = new(ReasonCode.PartnerRefused, "no such country");

    public static DateTimeOffset Now { get; } = LinkStory.Start;

    /// <summary>When what already waits was queued.</summary>
    public static DateTimeOffset Before { get; } = Now.AddMinutes(-1);

    public static IEnumerable<(string Name, Link Link)> All =>
    [
        ("New, never seen", LinkStory.NewLink()),
        ("New, waiting for its turn", Waiting(LinkStatus.New, DueClass.FirstSend)),
        ("New, waiting for its turn in bulk", Waiting(LinkStatus.New, DueClass.Bulk)),
        ("New, waiting for its turn, in doubt", Waiting(LinkStatus.New, DueClass.FirstSend) with { InDoubt = true }),
        ("CreationError, refused", Known(LinkStatus.CreationError) with { Reason = Refusal }),
        ("Enabled", AtPartner(Known(LinkStatus.Enabled))),
        ("ToBeUpdated, waiting for the tick", AtPartner(Waiting(LinkStatus.ToBeUpdated, DueClass.Resync))),
        ("ToBeUpdated, waiting in bulk", AtPartner(Waiting(LinkStatus.ToBeUpdated, DueClass.Bulk))),
        ("Error, refused", AtPartner(Known(LinkStatus.Error)) with { Reason = Refusal }),
        ("Suspended, at the partner", AtPartner(Known(LinkStatus.Suspended))),
        ("Suspended, not at the partner", Known(LinkStatus.Suspended)),
        ("ToBeRemoved, left the source", AtPartner(Leaving(Removal.Source))),
        ("ToBeRemoved, by an operator", AtPartner(Leaving(Removal.Operator))),
        ("ToBeRemoved, in doubt", Leaving(Removal.Source) with { InDoubt = true }),
        ("ToBeRemoved, waiting for approval", AtPartner(Leaving(Removal.Source)) with
        {
            Staged = true, Due = null, Reason = new Reason(ReasonCode.RemovalStaged, string.Empty),
        }),
        ("Removed, left the source", Known(LinkStatus.Removed) with { Removal = Removal.Source }),
        ("Removed, by an operator", Known(LinkStatus.Removed) with { Removal = Removal.Operator }),
        ("New, call under way", InFlight(Waiting(LinkStatus.New, DueClass.FirstSend), FakePartner.Create)),
        ("ToBeUpdated, call under way",
            InFlight(AtPartner(Waiting(LinkStatus.ToBeUpdated, DueClass.Bulk)), FakePartner.SetGroups)),
        ("Suspended, call under way",
            InFlight(AtPartner(Waiting(LinkStatus.Suspended, DueClass.Resync)), FakePartner.SetGroups)),
        ("ToBeRemoved, call under way", InFlight(AtPartner(Leaving(Removal.Source)), FakePartner.Delete)),
    ];

    public static IEnumerable<(string Name, LinkEvent Event)> EventsOf(Link link) =>
        link.Flight is null ? [.. Told, .. Asked, ("call begins", Begin(link))] : [.. Told, .. Asked, .. Ended(link)];

    private static IEnumerable<(string Name, LinkEvent Event)> Told =>
    [
        ("changed, wanted", new LinkEvent.MemberChanged(Wanted: true)),
        ("changed, not wanted", new LinkEvent.MemberChanged(Wanted: false)),
        ("reviewed, wanted", new LinkEvent.Reviewed(Wanted: true)),
        ("reviewed, not wanted", new LinkEvent.Reviewed(Wanted: false)),
        ("removal staged", new LinkEvent.RemovalStaged()),
        ("visited", new LinkEvent.Visited(new Visit("v1", Now))),
    ];

    private static IEnumerable<(string Name, LinkEvent Event)> Asked =>
    [
        ("Sync", new LinkEvent.SyncAsked()),
        ("Suspend", new LinkEvent.SuspendAsked()),
        ("Enable", new LinkEvent.EnableAsked()),
        ("Delete", new LinkEvent.DeleteAsked()),
        ("approve removal", new LinkEvent.RemovalApproved()),
    ];

    private static IEnumerable<(string Name, LinkEvent Event)> Ended(Link link)
    {
        var removes = link.Flight!.Endpoint == FakePartner.Delete;
        var tells = removes ? Nothing : Nothing.Add(Facet.Groups, "g2");
        var call = new Plan.Call(link.Flight.Endpoint, tells, removes);
        var ids = removes ? ImmutableSortedDictionary<string, string>.Empty : FakePartner.Ids();
        return
        [
            ("done", new LinkEvent.Answered(call, new PartnerAnswer.Done(ids))),
            ("absent under our id", new LinkEvent.Answered(call, new PartnerAnswer.Absent(null))),
            ("absent under its id", new LinkEvent.Answered(call, new PartnerAnswer.Absent(FakePartner.IdName))),
            ("undecided", new LinkEvent.Answered(call, new PartnerAnswer.Undecided(["A. M."]))),
            ("refused", new LinkEvent.Answered(call, new PartnerAnswer.Refused("no such country"))),
            ("visit refused", new LinkEvent.Answered(
                new Plan.Call(FakePartner.Visit, Nothing, Visit: "v0"), new PartnerAnswer.Refused("no such visit"))),
            ("failed", new LinkEvent.Answered(call, new PartnerAnswer.Failed("503"))),
            ("failed elsewhere", new LinkEvent.Answered(call, new PartnerAnswer.Failed("no photo now", Elsewhere: true))),
            ("left out", new LinkEvent.Answered(call, new PartnerAnswer.LeftOut("no photo"))),
            ("throttled", new LinkEvent.Answered(call, new PartnerAnswer.Throttled(null))),
            ("misconfigured", new LinkEvent.Answered(call, new PartnerAnswer.Misconfigured("401"))),
            ("session ended", new LinkEvent.Answered(call, new PartnerAnswer.SessionEnded())),
            ("lost", new LinkEvent.Answered(call, new PartnerAnswer.Lost("reset"))),
            ("found in flight", new LinkEvent.FoundInFlight()),
        ];
    }

    private static LinkEvent.CallStarted Begin(Link link) =>
        new(new Plan.Call(link.Due?.Endpoint ?? FakePartner.SetGroups, Nothing), Fence: 1);

    private static Link Known(LinkStatus status) =>
        LinkStory.NewLink() with { Status = status, Activated = true, Revision = 1 };

    private static Link AtPartner(Link link) => link with { Ids = FakePartner.Ids() };

    private static Link Waiting(LinkStatus status, DueClass dueClass) =>
        Known(status) with { Due = new Due(Before, dueClass, FakePartner.SetGroups) };

    private static Link Leaving(Removal removal) =>
        Waiting(LinkStatus.ToBeRemoved, DueClass.FirstSend) with { Removal = removal };

    private static Link InFlight(Link link, Endpoint endpoint) =>
        link with { Flight = new Flight(endpoint, Fence: 1, Visit: null, ImmutableSortedDictionary<Facet, string>.Empty) };
}
