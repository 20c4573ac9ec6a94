using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Webhook;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Webhook.Some;
using Message = MemberSync.Partners.Webhook.Message;

namespace MemberSync.Partners.Tests.Webhook;

/// <summary>Plan, lifecycle, ids and sequences together: whatever is lost or late, the receiver ends in step.</summary>
public sealed class ConvergenceTests
{
    private static readonly WebhookPlan ThePlan = new(new WebhookSettings(PartnerSettings.Default));

    private readonly List<Message> _late = [];
    private ModelReceiver _receiver = new();
    private SeededRandom _random = new(0);
    private DateTimeOffset _now;
    private Member _member = Ines;
    private Link _link = NewLink;
    private int _visits;

    [Fact]
    public void Receiver_ends_in_step_whatever_is_lost_or_late() => Property.Check<int>(seed =>
    {
        Begin(seed);
        for (var step = 0; step < 40; step++)
        {
            Act();
        }

        while (_link.Due is not null)
        {
            Send(() => Delivery.Answered);
        }

        _late.ForEach(_receiver.Take);
        Assert.Equal(
            _link.Removal == Removal.None ? FieldMapping.Apply(_member with { PhotoUrl = null }, Settings().Values).ToJsonString() : null,
            _receiver.Data);
        Assert.Equal(_receiver.Visits.Distinct(), _receiver.Visits);
    });

    private enum Delivery
    {
        Answered,
        LostBefore,
        LostAfter,
        Late,
    }

    private void Begin(int seed)
    {
        _random = new SeededRandom((ulong)Math.Abs((long)seed));
        (_receiver, _link, _member, _now) = (new ModelReceiver(), NewLink, Ines, SimulatedTime.DefaultStart);
        _late.Clear();
    }

    // Edits go back and forth between few versions, so that the same is often told again.
    private void Act()
    {
        _now += TimeSpan.FromMilliseconds(_random.Next(3));
        switch (_random.Next(6))
        {
            case 0:
                _member = Ines with { LastName = _random.Chance(0.5) ? "Maurer" : "Frei" };
                Decide(new LinkEvent.MemberChanged(Standing.Wanted));
                break;
            case 1:
                Decide(new LinkEvent.MemberChanged(_random.Chance(0.3) ? Standing.Left : Standing.Wanted));
                break;
            case 2:
                Decide(new LinkEvent.Visited(new Visit($"v-{_visits++}", _now)));
                break;
            case 3 when _late.Count > 0:
                _receiver.Take(_late[0]);
                _late.RemoveAt(0);
                break;
            default:
                Send(() => (Delivery)_random.Next(4));
                break;
        }
    }

    private void Send(Func<Delivery> delivery)
    {
        if (_link.Due is null || ThePlan.Next(_member, _link, Settings(), Today) is not Plan.Call call)
        {
            return;
        }

        Decide(new LinkEvent.CallStarted(call, Fence: 1));
        var message = Messages.Of(new PartnerCall(call, _member, _link), Connection(), _now);
        var how = delivery();
        if (how is Delivery.Answered or Delivery.LostAfter)
        {
            _receiver.Take(message);
        }

        if (how == Delivery.Late)
        {
            _late.Add(message);
        }

        Decide(new LinkEvent.Answered(call, how == Delivery.Answered
            ? new PartnerAnswer.Done(call.Removes || call.Visit is not null ? NewLink.Ids : Ids("id", "p-1"))
            : new PartnerAnswer.Lost("no answer")));
    }

    private void Decide(LinkEvent e) => _link = Assert.IsType<Decision.Applied>(Lifecycle.Decide(
        _link,
        e,
        new LinkContext(
            link => ThePlan.Next(_member, link, Settings(), Today),
            endpoint => ThePlan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            _now,
            Jitter: 0,
            By: "test"))).Next;
}
