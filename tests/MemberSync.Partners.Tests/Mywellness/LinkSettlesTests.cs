using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>The plan and the lifecycle together: what is planned, answered and planned again must come to rest.</summary>
public sealed class LinkSettlesTests
{
    // Create, update and three membership steps; where assumptions are used, groups, cards and the photograph too.
    private const int MaxCalls = 8;

    private readonly MywellnessPlan _plan = new();
    private readonly List<Plan.Call> _calls = [];
    private PartnerSettings _settings = Settings;

    [Fact]
    public void New_member_settles_with_one_call_per_part()
    {
        var link = Settle(FullInes, Change(FullInes, NewLink));

        Assert.Equal(["CreateFacilityUserFromThirdParty", "Update", "SaveMembership"], _calls.Select(c => c.Endpoint.Name));
        Assert.Equal(LinkStatus.Enabled, link.Status);
    }

    [Fact]
    public void Sync_of_a_frozen_member_settles_and_keeps_it_frozen()
    {
        var member = FullInes with { Contract = Premium with { State = ContractState.Frozen } };
        var link = Settle(member, Change(member, NewLink));

        var again = Settle(member, Decide(member, link, new LinkEvent.SyncAsked()));

        Assert.Equal(link.Acknowledged, again.Acknowledged);
        Assert.Equal(LinkStatus.Enabled, again.Status);
    }

    [Fact]
    public void Any_run_of_changes_settles_without_telling_anything_twice() => Property.Check<int>(seed =>
    {
        var random = new SeededRandom((ulong)Math.Abs((long)seed));
        var link = NewLink;
        _settings = random.Chance(0.5) ? Settings : Assumed;
        for (var round = 0; round < 6; round++)
        {
            var member = Vary(random);
            _calls.Clear();

            link = Settle(member, Change(member, link));

            var told = _calls.SelectMany(call => call.Tells).ToList();
            Assert.InRange(_calls.Count, 0, MaxCalls);
            Assert.Equal(told.Count, told.Distinct().Count());
            Assert.IsType<Plan.Settled>(Next(member, link, _settings));
            Assert.Equal(LinkStatus.Enabled, link.Status);
        }
    });

    [Fact]
    public void Removal_settles_from_any_ids() => Property.Check<int>(seed =>
    {
        var random = new SeededRandom((ulong)Math.Abs((long)seed));
        var link = NewLink with { Activated = true, InDoubt = random.Chance(0.5) };
        foreach (var name in new[] { PersonIds.FacilityUserId, PersonIds.PermanentToken, PersonIds.UserId })
        {
            link = random.Chance(0.5) ? link.With((name, "x")) : link;
        }

        _calls.Clear();
        var gone = Settle(Ines, Decide(Ines, link, new LinkEvent.DeleteAsked()));

        Assert.Equal((LinkStatus.Removed, 0), (gone.Status, gone.Ids.Count));
        Assert.InRange(_calls.Count, 0, 2);
    });

    [Fact]
    public void Partner_that_forgets_every_id_it_gives_is_given_up()
    {
        var link = Settle(FullInes, Change(FullInes, NewLink), call => call.Endpoint == MywellnessEndpoints.Update
            ? new PartnerAnswer.Absent(PersonIds.FacilityUserId)
            : Done(call));

        Assert.Equal(ReasonCode.PartnerLosesPerson, link.Reason?.Code);
        Assert.InRange(_calls.Count, 2, 20);
    }

    [Fact]
    public void Person_unknown_under_every_id_is_made_again()
    {
        var known = NewLink.With((PersonIds.UserId, "u-1")) with { Activated = true };

        var link = Settle(Ines, Change(Ines, known), call => call.Endpoint == MywellnessEndpoints.FindByExternalId
            ? new PartnerAnswer.Absent(_calls.Count == 1 ? PersonIds.UserId : null)
            : Done(call));

        Assert.Equal(
            ["GetFacilityUserByExternalID", "GetFacilityUserByExternalID", "CreateFacilityUserFromThirdParty"],
            _calls.Select(call => call.Endpoint.Name));
        Assert.Equal(LinkStatus.Enabled, link.Status);
    }

    private static Member Vary(SeededRandom random) => Ines with
    {
        LastName = random.Chance(0.5) ? "Maurer" : "Maurer-Frei",
        Phone = random.Chance(0.5) ? null : "+41790000001",
        Tags = random.Chance(0.5) ? [] : ["#A", "B"],
        Cards = random.Chance(0.5) ? [] : ["0x1"],
        PhotoUrl = random.Chance(0.5) ? null : $"https://photos.example/{random.Next(3)}.jpg",
        Contract = random.Chance(0.2)
            ? null
            : Premium with
            {
                State = (ContractState)random.Next(4),
                End = random.Chance(0.3) ? null : Premium.End!.Value.AddDays(random.Next(3)),
                Type = random.Chance(0.5) ? "PREMIUM" : null,
            },
    };

    private Link Change(Member member, Link link) => Decide(member, link, new LinkEvent.MemberChanged(Standing.Wanted));

    private Link Settle(Member member, Link link, Func<Plan.Call, PartnerAnswer>? answer = null)
    {
        while (link.Due is not null)
        {
            var call = Assert.IsType<Plan.Call>(_plan.Next(member, link, _settings, Today));
            _calls.Add(call);
            Assert.InRange(_calls.Count, 0, 50);
            link = Decide(member, link, new LinkEvent.Answered(call, (answer ?? Done)(call)));
        }

        return link;
    }

    private static PartnerAnswer.Done Done(Plan.Call call) => new(
        call.Endpoint == MywellnessEndpoints.Create
            || call.Endpoint == MywellnessEndpoints.FindByExternalId
            || call.Endpoint == MywellnessEndpoints.FindByToken
                ? LinkAtPartner.Ids
                : NewLink.Ids);

    private Link Decide(Member member, Link link, LinkEvent e) => Assert.IsType<Decision.Applied>(Lifecycle.Decide(
        link,
        e,
        new LinkContext(
            candidate => _plan.Next(member, candidate, _settings, Today),
            endpoint => _plan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            SimulatedTime.DefaultStart,
            Jitter: 0,
            By: "test"))).Next;
}
