using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using Xunit;

namespace MemberSync.Core.Tests.Links;

/// <summary>What must hold after every decision.</summary>
internal sealed class LinkInvariants
{
    private Plan.Call? _refused;

    public int Decisions { get; private set; }

    public int Refusals { get; private set; }

    public void Check(Link before, LinkEvent e, Decision decision, LinkStory story)
    {
        Decisions++;
        if (decision is not Decision.Applied applied)
        {
            Refusals++;
            Assert.NotEmpty(Assert.IsType<Decision.Refused>(decision).Why);
            return;
        }

        if (e is LinkEvent.Answered
            {
                Answer: PartnerAnswer.Refused or PartnerAnswer.Undecided or PartnerAnswer.Taken
                    or PartnerAnswer.InTheWay { IsAnother: true },
            } refused)
        {
            _refused = refused.Call;
        }

        var link = applied.Next;
        CheckHistory(before, link, applied.Transition);
        CheckSequence(before, e, link);
        CheckDoubt(before, e, link);
        CheckRemoval(before, e, link);
        CheckPlace(link, story);
        CheckStatus(link, story);
    }

    private static void CheckHistory(Link before, Link link, Transition? transition)
    {
        Assert.Equal(before.Revision + (transition is null ? 0 : 1), link.Revision);
        Assert.True(transition is not null || before.Status == link.Status, "A change of state without a history line.");
        Assert.True(transition is null || (transition.From, transition.To) == (before.Status, link.Status));
    }

    private static void CheckSequence(Link before, LinkEvent e, Link link) =>
        Assert.True(
            e is LinkEvent.CallStarted ? link.Sequence > before.Sequence : link.Sequence == before.Sequence,
            "A call without a greater number, or a number without a call.");

    private static void CheckDoubt(Link before, LinkEvent e, Link link)
    {
        var answer = (e as LinkEvent.Answered)?.Answer;
        Assert.True(
            !before.InDoubt || link.InDoubt || e is LinkEvent.IdsGiven
                || answer is PartnerAnswer.Done or PartnerAnswer.Absent or PartnerAnswer.Taken,
            "A doubt was dropped although nothing was found out.");
    }

    private static void CheckRemoval(Link before, LinkEvent e, Link link)
    {
        Assert.True(
            before.Removal != Removal.Erasure || link.Removal == Removal.Erasure, "Somebody who was erased came back.");
        Assert.True(
            before.Removal != Removal.Operator || link.Removal is Removal.Operator or Removal.Erasure
                || e is LinkEvent.SyncAsked,
            "What an operator removed came back without a Sync.");
    }

    private void CheckPlace(Link link, LinkStory story)
    {
        if (link.Flight is not null)
        {
            Assert.NotNull(link.Due); // A worker that takes over finds the call by it.
            return;
        }

        var next = story.Plan as Plan.Call;
        var isWaiting = link switch
        {
            { Status: LinkStatus.Suspended } => true,
            { Staged: true } => true,
            { Reason.Code: ReasonCode.FilteredOut } => true,
            { Activated: false, Removal: Removal.None } => true,
            { Reason.Code: ReasonCode.PartnerRefused or ReasonCode.PartnerUndecided or ReasonCode.AccountConflict } =>
                next?.Endpoint == _refused?.Endpoint,
            { Reason.Code: ReasonCode.PartnerLosesPerson or ReasonCode.AccountTaken or ReasonCode.MatchUndone } => true,
            _ => false,
        };
        Assert.True(next is null || isWaiting || link.Due is not null, $"Lost: {next?.Endpoint} of {link}.");
        Assert.Equal(link.Due?.Endpoint, link.Due is null ? null : next?.Endpoint);
        Assert.True(link.Status != LinkStatus.Suspended || link.Due is null);
    }

    private static void CheckStatus(Link link, LinkStory story)
    {
        if (link.Flight is not null)
        {
            return;
        }

        Assert.True(link.Status != LinkStatus.Removed || !link.IsAtPartner);
        var isKept = link.Reason?.Code == ReasonCode.FilteredOut;
        Assert.True(
            !isKept || (link is { Removal: Removal.Filter, IsAtPartner: true, Due: null } && story.Policy.KeepsFilteredOut));
        Assert.True(link.Status != LinkStatus.Enabled || isKept
            || (story.Plan, link.Reason) is (Plan.Settled or Plan.Call { Looks: true }, null));
        Assert.True(!link.Look || link is { Status: LinkStatus.Enabled, Due.Class: DueClass.Spare });
        Assert.True(link.Status is not (LinkStatus.Error or LinkStatus.CreationError) || link.Reason is not null);
        Assert.True(link.Status is not (LinkStatus.ToBeRemoved or LinkStatus.Removed) || link.Removal != Removal.None);
        Assert.True(
            !link.Staged || link.Removal is Removal.Source or Removal.Filter, "What an operator removed waits for approval.");
        Assert.Equal(link.Reason?.Code == ReasonCode.FieldsMissing, !link.Missing.IsEmpty);
    }
}
