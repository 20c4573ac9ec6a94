using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
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
        ("New, waiting for approval", LinkStory.NewLink() with
        {
            Revision = 1, Reason = new Reason(ReasonCode.AwaitsApproval, string.Empty),
        }),
        ("New, waiting for its turn", Waiting(LinkStatus.New, DueClass.FirstSend)),
        ("New, waiting for its turn in bulk", Waiting(LinkStatus.New, DueClass.Bulk)),
        ("New, waiting for its turn, in doubt", Waiting(LinkStatus.New, DueClass.FirstSend) with { InDoubt = true }),
        ("CreationError, refused", Known(LinkStatus.CreationError) with { Reason = Refusal }),
        ("CreationError, account taken", Known(LinkStatus.CreationError) with
        {
            Reason = new Reason(ReasonCode.AccountTaken, "m-2"),
        }),
        ("CreationError, another's account in the way", Known(LinkStatus.CreationError) with
        {
            Reason = new Reason(ReasonCode.AccountConflict, "7"), Rival = new Rival("7", "p1"),
        }),
        ("Enabled", AtPartner(Known(LinkStatus.Enabled))),
        ("Enabled, to be looked at", AtPartner(Known(LinkStatus.Enabled)) with
        {
            Look = true, Due = new Due(Before, DueClass.Spare, FakePartner.ReadBack),
        }),
        ("ToBeUpdated, waiting for the tick", AtPartner(Waiting(LinkStatus.ToBeUpdated, DueClass.Resync))),
        ("ToBeUpdated, waiting in bulk", AtPartner(Waiting(LinkStatus.ToBeUpdated, DueClass.Bulk))),
        ("Enabled, kept though filtered out", AtPartner(Known(LinkStatus.Enabled)) with
        {
            Removal = Removal.Filter, Reason = new Reason(ReasonCode.FilteredOut, string.Empty),
        }),
        ("Error, refused", AtPartner(Known(LinkStatus.Error)) with { Reason = Refusal }),
        ("Suspended, at the partner", AtPartner(Known(LinkStatus.Suspended))),
        ("Suspended, not at the partner", Known(LinkStatus.Suspended)),
        ("ToBeRemoved, left the source", AtPartner(Leaving(Removal.Source))),
        ("ToBeRemoved, filtered out", AtPartner(Leaving(Removal.Filter))),
        ("ToBeRemoved, by an operator", AtPartner(Leaving(Removal.Operator))),
        ("ToBeRemoved, being erased", AtPartner(Leaving(Removal.Erasure))),
        ("Error, erasure refused", AtPartner(Known(LinkStatus.Error)) with
        {
            Removal = Removal.Erasure, Reason = Refusal,
        }),
        ("ToBeRemoved, in doubt", Leaving(Removal.Source) with { InDoubt = true }),
        ("ToBeRemoved, waiting for approval", AtPartner(Leaving(Removal.Source)) with
        {
            Staged = true, Due = null, Reason = new Reason(ReasonCode.RemovalStaged, string.Empty),
        }),
        ("Removed, left the source", Known(LinkStatus.Removed) with { Removal = Removal.Source }),
        ("Removed, filtered out", Known(LinkStatus.Removed) with { Removal = Removal.Filter }),
        ("Removed, by an operator", Known(LinkStatus.Removed) with { Removal = Removal.Operator }),
        ("Removed, being erased", Known(LinkStatus.Removed) with { Removal = Removal.Erasure }),
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
        ("changed, wanted", new LinkEvent.MemberChanged(Standing.Wanted)),
        ("changed, left", new LinkEvent.MemberChanged(Standing.Left)),
        ("changed, filtered out", new LinkEvent.MemberChanged(Standing.FilteredOut)),
        ("reviewed, wanted", new LinkEvent.Reviewed(Standing.Wanted)),
        ("reviewed, left", new LinkEvent.Reviewed(Standing.Left)),
        ("reviewed, filtered out", new LinkEvent.Reviewed(Standing.FilteredOut)),
        ("removal staged", new LinkEvent.RemovalStaged()),
        ("opt-in noted", new LinkEvent.OptInNoted(OptedIn: true)),
        ("opt-in withdrawn", new LinkEvent.OptInNoted(OptedIn: false)),
        ("look asked", new LinkEvent.LookAsked()),
        ("visited", new LinkEvent.Visited(new Visit("v1", Now))),
    ];

    private static IEnumerable<(string Name, LinkEvent Event)> Asked =>
    [
        ("Sync", new LinkEvent.SyncAsked()),
        ("Sync, left", new LinkEvent.SyncAsked(Standing.Left)),
        ("Sync, filtered out", new LinkEvent.SyncAsked(Standing.FilteredOut)),
        ("Suspend", new LinkEvent.SuspendAsked()),
        ("Enable", new LinkEvent.EnableAsked()),
        ("Delete", new LinkEvent.DeleteAsked()),
        ("Erase", new LinkEvent.EraseAsked()),
        ("Activate", new LinkEvent.ActivateAsked()),
        ("approve removal", new LinkEvent.RemovalApproved()),
        ("ids given", new LinkEvent.IdsGiven(FakePartner.Ids("9"), Nothing, DueClass.Operator)),
        ("ids taken back", new LinkEvent.IdsTakenBack()),
        ("account gone", new LinkEvent.AccountGone("userId=1", FakePartner.IdName)),
        ("another's account gone", new LinkEvent.AccountGone("userId=2", FakePartner.IdName)),
        ("the rival is to give way", new LinkEvent.RivalToGiveWay("7")),
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
            ("taken", new LinkEvent.Answered(call, new PartnerAnswer.Taken(MemberId.Parse("m-2")))),
            ("met another account", new LinkEvent.Answered(call, new PartnerAnswer.InTheWay("7", "p1"))),
            ("met another's account", new LinkEvent.Answered(call, new PartnerAnswer.InTheWay("7", "p1", IsAnother: true))),
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

    private static Link AtPartner(Link link) => link with { Ids = FakePartner.Ids(), Account = "userId=1" };

    private static Link Waiting(LinkStatus status, DueClass dueClass) =>
        Known(status) with { Due = new Due(Before, dueClass, FakePartner.SetGroups) };

    private static Link Leaving(Removal removal) =>
        Waiting(LinkStatus.ToBeRemoved, DueClass.FirstSend) with { Removal = removal };

    private static Link InFlight(Link link, Endpoint endpoint) =>
        link with { Flight = new Flight(endpoint, Fence: 1, Visit: null, ImmutableSortedDictionary<Facet, string>.Empty) };
}
