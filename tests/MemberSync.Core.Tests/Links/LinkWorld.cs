using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Links;

/// <summary>
/// A link at the mercy of chance: data change, operators act, calls fail, answers are lost, the partner forgets. The
/// partner keeps accounts, so that it shows what every decision has led to; <see cref="LinkInvariants"/> watch.
/// </summary>
internal sealed class LinkWorld(SeededRandom chance)
{
    private static readonly ImmutableSortedDictionary<string, string> NoIds =
        ImmutableSortedDictionary<string, string>.Empty;

    private int _versions;
    private int _accounts;
    private bool _hasRival;
    private bool _mayRemoveRival;
    private Plan.Call? _underWay;

    public LinkStory Story { get; } = new(new FakePartner())
    {
        Policy = new LinkPolicy(chance.Chance(0.8), TimeSpan.FromMinutes(15), KeepsFilteredOut: chance.Chance(0.5)),
    };

    public LinkInvariants Invariants { get; } = new();

    public Standing Standing { get; private set; } = Standing.Wanted;

    /// <summary>The account at the partner; 0: none.</summary>
    public int Account { get; private set; }

    public void Step()
    {
        Story.Now += TimeSpan.FromSeconds(chance.Next(2000));
        Story.Jitter = chance.NextDouble();
        if (_underWay is not null && chance.Chance(0.6))
        {
            Land(chance.Chance(0.6));
        }
        else if (_underWay is null && Story.Link.Due is not null && chance.Chance(0.6))
        {
            Begin();
        }
        else
        {
            Befall();
        }
    }

    /// <summary>Nothing more happens, and every call is answered truly, until the link has nothing to send.</summary>
    public void Settle()
    {
        if (Story.Link.Staged)
        {
            Tell(new LinkEvent.RemovalApproved());
        }

        for (var calls = 0; _underWay is not null || Story.Link.Due is not null; calls++)
        {
            Assert.InRange(calls, 0, 60);
            Story.Now += TimeSpan.FromHours(1);
            if (_underWay is null)
            {
                Begin();
            }

            Land(isTrue: true);
        }
    }

    private void Begin()
    {
        _underWay = Assert.IsType<Plan.Call>(Story.Plan);
        Tell(new LinkEvent.CallStarted(_underWay, Fence: 1));
    }

    private void Land(bool isTrue)
    {
        var call = _underWay!;
        _underWay = null;
        if (isTrue || chance.Chance(0.3))
        {
            var answer = CarryOut(call);
            Tell(isTrue ? new LinkEvent.Answered(call, answer)
                : chance.Chance(0.5) ? new LinkEvent.FoundInFlight()
                : new LinkEvent.Answered(call, new PartnerAnswer.Lost("reset")));
        }
        else
        {
            Tell(chance.Chance(0.2) ? new LinkEvent.FoundInFlight() : new LinkEvent.Answered(call, NotCarriedOut(call)));
        }
    }

    private PartnerAnswer CarryOut(Plan.Call call)
    {
        if (call.OfRival)
        {
            return CarryOutOnRival(call);
        }

        if (call.Endpoint == FakePartner.Create && _hasRival)
        {
            return new PartnerAnswer.InTheWay("7", call.Tells[Facet.Profile]);
        }

        if (call.Endpoint == FakePartner.Create)
        {
            Assert.Equal(0, Account); // Never two accounts of one person.
            Account = ++_accounts;
        }

        if (Account == 0)
        {
            return new PartnerAnswer.Absent(
                call is { Looks: false } && call.Endpoint == FakePartner.ReadBack ? null : FakePartner.IdName);
        }

        var answer = new PartnerAnswer.Done(call.Removes ? NoIds : FakePartner.Ids($"{Account}"));
        Account = call.Removes ? 0 : Account;
        return answer;
    }

    // Another person has what the member would need; that account is never touched without a word.
    private PartnerAnswer CarryOutOnRival(Plan.Call call)
    {
        if (call.Endpoint == FakePartner.RemoveRival)
        {
            Assert.True(_mayRemoveRival, "Another person's account was removed without an operator's word.");
            _mayRemoveRival = false;
        }

        var wasThere = _hasRival;
        _hasRival &= call.Endpoint != FakePartner.RemoveRival;
        return !wasThere ? new PartnerAnswer.Absent(null)
            : _hasRival ? new PartnerAnswer.InTheWay("7", Story.Link.Rival!.Basis, IsAnother: true)
            : new PartnerAnswer.Done(NoIds);
    }

    private PartnerAnswer NotCarriedOut(Plan.Call call) => chance.Next(8) switch
    {
        7 when call.Endpoint == FakePartner.Create => new PartnerAnswer.Taken(MemberId.Parse("m-2")),
        0 => new PartnerAnswer.Refused("no such country"),
        1 => new PartnerAnswer.Undecided(["A. M."]),
        2 => new PartnerAnswer.Throttled(null),
        3 => new PartnerAnswer.Misconfigured("401"),
        4 => new PartnerAnswer.SessionEnded(),
        5 => new PartnerAnswer.Lost("refused connection"),
        _ => new PartnerAnswer.Failed("503"),
    };

    private void Befall()
    {
        switch (chance.Next(13))
        {
            case 0 or 1:
                Story.Partner = Story.Partner with { Profile = $"p{_versions++}" };
                break;
            case 2:
                Story.Partner = Story.Partner with { Groups = $"g{_versions++}", IsComplete = chance.Chance(0.7) };
                break;
            case 3:
                Standing = chance.Chance(0.6) ? Standing.Wanted : (Standing)chance.Next(3);
                break;
            case 4:
                Account = chance.Chance(0.2) ? 0 : Account; // The partner forgets.
                _hasRival = chance.Chance(0.5);
                break;
            case 5:
                Tell(new LinkEvent.Visited(new Visit($"v{_versions++}", Story.Now)));
                break;
            case 10:
                Tell(new LinkEvent.ActivateAsked());
                break;
            case 11:
                Tell(new LinkEvent.OptInNoted(chance.Chance(0.5)));
                break;
            case 12:
                Story.Policy = Story.Policy with { KeepsFilteredOut = chance.Chance(0.5) };
                break;
            case 6 or 7:
                Tell(Asked());
                break;
            case 8 when Account != 0:
                var ids = FakePartner.Ids($"{Account}"); // Somebody looks the person up at the partner.
                Tell(new LinkEvent.IdsGiven(ids, ImmutableSortedDictionary<Facet, string>.Empty, DueClass.Operator));
                break;
            case 9:
                Tell(chance.Chance(0.1) ? new LinkEvent.EraseAsked() : new LinkEvent.LookAsked());
                break;
            default:
                break;
        }

        Tell(chance.Chance(0.7) ? new LinkEvent.MemberChanged(Standing) : new LinkEvent.Reviewed(Standing));
        if (Standing != Standing.Wanted && chance.Chance(0.2))
        {
            Tell(new LinkEvent.RemovalStaged());
        }
    }

    private LinkEvent Asked() => chance.Next(6) switch
    {
        0 => new LinkEvent.SyncAsked(Standing),
        1 => new LinkEvent.SuspendAsked(),
        2 => new LinkEvent.EnableAsked(),
        3 => new LinkEvent.RemovalApproved(),
        4 => new LinkEvent.RivalToGiveWay("7"),
        _ => new LinkEvent.DeleteAsked(),
    };

    private void Tell(LinkEvent e)
    {
        var (before, decision) = (Story.Link, Story.Decide(e));
        if (decision is Decision.Applied applied)
        {
            Story.Link = applied.Next;
            _mayRemoveRival |= e is LinkEvent.RivalToGiveWay;
        }

        Invariants.Check(before, e, decision, Story);
    }
}
