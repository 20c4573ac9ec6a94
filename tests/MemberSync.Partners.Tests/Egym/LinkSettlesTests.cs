using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym;

/// <summary>The plan and the lifecycle together: what is planned, answered and planned again must come to rest.</summary>
public sealed class LinkSettlesTests
{
    private readonly EgymPlan _plan = new();
    private readonly List<Plan.Call> _calls = [];

    [Fact]
    public void New_member_settles_with_one_look_up_and_one_call_per_part()
    {
        var link = Settle(Ines, Change(Ines, NewLink));

        Assert.Equal(
            ["FindByMembershipId", "CreateAccount", "FindByRfid", "ReplaceRfids", "UploadImage"], _calls.Select(c => c.Endpoint.Name));
        Assert.Equal(LinkStatus.Enabled, link.Status);
    }

    [Fact]
    public void Sync_tells_everything_again_and_comes_to_rest()
    {
        var link = Settle(Ines, Change(Ines, NewLink));
        _calls.Clear();

        var again = Settle(Ines, Decide(Ines, link, new LinkEvent.SyncAsked()));

        Assert.Equal(["UpdateAccount", "UpdateAccount", "FindByRfid", "ReplaceRfids", "UploadImage"], _calls.Select(c => c.Endpoint.Name));
        Assert.Equal(LinkStatus.Enabled, again.Status);
    }

    [Fact]
    public void Any_run_of_changes_settles_without_telling_anything_twice() => Property.Check<int>(seed =>
    {
        var random = new SeededRandom((ulong)Math.Abs((long)seed));
        var link = NewLink;
        for (var round = 0; round < 6; round++)
        {
            var member = Vary(random);
            _calls.Clear();

            link = Settle(member, Change(member, link));

            Assert.InRange(_calls.Count, 0, 5);
            Assert.Equal(_calls.Count, _calls.Select(call => (call.Endpoint, call.Tells.Keys.First())).Distinct().Count());
            Assert.Equal(LinkStatus.Enabled, link.Status);
        }
    });

    [Fact]
    public void Account_that_eGym_erased_is_looked_for_and_made_again()
    {
        var link = Settle(Ines, Change(Ines, NewLink));
        _calls.Clear();

        link = Settle(
            Ines,
            Decide(Ines, link, new LinkEvent.SyncAsked()),
            call => _calls.Count == 1 ? new PartnerAnswer.Absent(AccountIds.Name) : Done(call));

        Assert.Equal(
            ["UpdateAccount", "FindByMembershipId", "CreateAccount", "FindByRfid", "ReplaceRfids", "UploadImage"],
            _calls.Select(call => call.Endpoint.Name));
        Assert.Equal(LinkStatus.Enabled, link.Status);
    }

    private static Member Vary(SeededRandom random) => Ines with
    {
        LastName = random.Chance(0.5) ? "Maurer" : "Frei",
        Email = random.Chance(0.5) ? Ines.Email : "new@example.org",
        Phone = random.Chance(0.5) ? null : "+41790000001",
        Address = random.Chance(0.5) ? null : Ines.Address,
        Cards = random.Chance(0.5) ? [] : ["0x01"],
        PhotoUrl = random.Chance(0.5) ? null : $"https://photos.example/{random.Next(3)}.jpg",
        Contract = Premium with { End = random.Chance(0.3) ? null : Premium.End!.Value.AddDays(random.Next(3)) },
    };

    private Link Change(Member member, Link link) => Decide(member, link, new LinkEvent.MemberChanged(Standing.Wanted));

    private Link Settle(Member member, Link link, Func<Plan.Call, PartnerAnswer>? answer = null)
    {
        while (link.Due is not null)
        {
            var call = Assert.IsType<Plan.Call>(_plan.Next(member, link, Photos, Today));
            _calls.Add(call);
            Assert.InRange(_calls.Count, 0, 50);
            link = Decide(member, link, new LinkEvent.Answered(call, (answer ?? Done)(call)));
        }

        return link;
    }

    private static PartnerAnswer.Done Done(Plan.Call call) =>
        new(call.Endpoint == EgymEndpoints.Create ? LinkAtPartner.Ids : NewLink.Ids);

    private Link Decide(Member member, Link link, LinkEvent e) => Assert.IsType<Decision.Applied>(Lifecycle.Decide(
        link,
        e,
        new LinkContext(
            candidate => _plan.Next(member, candidate, Photos, Today),
            endpoint => _plan.Spec(endpoint).OnLostAnswer,
            LinkPolicy.Default,
            SimulatedTime.DefaultStart,
            Jitter: 0,
            By: "test"))).Next;
}
