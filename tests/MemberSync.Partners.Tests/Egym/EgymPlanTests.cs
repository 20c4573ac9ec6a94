using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym;
using MemberSync.Testing;
using MemberSync.Testing.Core;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym;

public sealed class EgymPlanTests
{
    private static readonly Link InStep = LinkAtPartner.InStepWith(Ines, Photos);

    [Fact]
    public void Endpoints_share_one_budget_and_carry_what_follows_a_lost_answer() => Approved.Matches(string.Join(
        '\n', EgymEndpoints.All.Select(spec => $"{spec.Endpoint,-20} {spec.Budget,-5} {spec.OnLostAnswer}")));

    [Fact]
    public void Rate_keeps_to_the_bucket_of_today_and_to_the_count_of_the_older_page()
    {
        var rule = Assert.Single(EgymEndpoints.All.Select(spec => spec.Rule).Distinct());
        var (now, budget) = (new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero), Budget.Empty);
        List<DateTimeOffset> arrivals = [];
        for (var calls = 0; calls < 500; calls++)
        {
            now = rule.Available(budget, now) > 0 ? now : rule.NextChange(budget, now);
            budget = rule.Forget(budget.Answer("a", now), now);
            arrivals.Add(now);
        }

        var busiest = arrivals.Max(end => arrivals.Count(at => at <= end && at >= end.AddSeconds(-10)));
        Assert.Equal(0, ArrivalBucket.Refused(arrivals, 60, 6));
        Assert.InRange(busiest, 59, 60);
    }

    [Fact]
    public void Nobody_is_made_before_eGym_was_asked_for_the_person()
    {
        Assert.Equal(EgymEndpoints.FindByMembershipId, Call(Ines, NewLink).Step.Endpoint);
        Assert.Equal(EgymEndpoints.Create, Call(Ines, AskedLink).Step.Endpoint);
        Assert.Equal(EgymEndpoints.FindByMembershipId, Call(Ines, AskedLink with { InDoubt = true }).Step.Endpoint);
    }

    [Fact]
    public void Account_in_the_way_is_looked_at_as_long_as_the_member_stays_the_same()
    {
        var facing = AskedLink.Facing(Ines);

        Assert.Equal(EgymEndpoints.Read, Call(Ines, facing).Step.Endpoint);
        Assert.Equal(EgymEndpoints.FindByEmail, Call(Ines, AskedLink.Facing(Ines, account: null)).Step.Endpoint);
        Assert.Equal(EgymEndpoints.Create, Call(Ines with { Email = "ines@example.org" }, facing).Step.Endpoint);
        Assert.Equal(
            EgymEndpoints.DeleteOther, Call(Ines, AskedLink.Facing(Ines, toBeRemoved: true)).Step.Endpoint);
    }

    [Fact]
    public void New_email_address_goes_alone_and_before_the_rest()
    {
        var call = Call(Ines with { Email = "new@example.org", Phone = "+1" }, InStep).Step;

        Assert.Equal((EgymEndpoints.Update, Facet.Email), (call.Endpoint, Assert.Single(call.Tells).Key));
    }

    [Fact]
    public void Email_address_that_was_left_out_keeps_nothing_else_from_being_told()
    {
        var member = Ines with { Email = "taken@example.org", Phone = "+1" };
        var told = Call(member, InStep).Step.Tells[Facet.Email];
        var link = InStep.Acknowledging(Facet.Email, Acknowledgement.LeaveOut(told));

        var call = Call(member, link, Photos).Step;

        Assert.Equal((EgymEndpoints.Update, Facet.Contact), (call.Endpoint, Assert.Single(call.Tells).Key));
    }

    [Theory]
    [InlineData(false, "ReplaceAccount")]
    [InlineData(true, "UpdateAccount")]
    public void Value_that_is_gone_is_taken_back_by_a_replacement_unless_that_would_offer_a_refused_address(
        bool leftOut, string expected)
    {
        var link = leftOut
            ? InStep.Acknowledging(Facet.Email, Acknowledgement.LeaveOut(InStep.Acknowledged[Facet.Email]))
            : InStep;

        Assert.Equal(expected, Call(Ines with { Phone = null }, link).Step.Endpoint.Name);
    }

    [Theory]
    [InlineData("+41790000001", "UpdateAccount")]
    [InlineData(null, "ReplaceAccount")]
    public void What_a_lost_call_told_is_told_anew_even_when_it_is_what_was_acknowledged_before(string? phone, string expected)
    {
        var member = Ines with { Phone = phone };
        var lost = Call(Ines with { Phone = "+1" }, LinkAtPartner.InStepWith(member)).Step;
        var link = LinkAtPartner.InStepWith(member) with { Unsure = lost.Tells };

        var call = Call(member, link).Step;

        Assert.Equal(expected, call.Endpoint.Name);
        Assert.Contains(Facet.Contact, call.Tells.Keys);
    }

    [Fact]
    public void Look_reads_the_members_own_account_when_nothing_else_is_to_be_done()
    {
        var look = InStep with { Look = true };

        Assert.True(Call(Ines, look, Photos).Step is { Looks: true, OfRival: false });
        Assert.False(Call(Ines with { Phone = "+1" }, look, Photos).Step.Looks);
    }

    [Fact]
    public void Cards_and_photographs_that_the_hub_told_are_taken_back()
    {
        var bare = Ines with { Cards = [], PhotoUrl = null };

        Assert.Equal(EgymEndpoints.ReplaceRfids, Call(bare, InStep, Photos).Step.Endpoint);
        Assert.Equal(EgymEndpoints.DeleteImage, Call(bare with { Cards = Ines.Cards }, InStep, Photos).Step.Endpoint);
        Assert.IsType<Plan.Settled>(Next(bare, LinkAtPartner.InStepWith(bare, Photos), Photos));
    }

    [Fact]
    public void Every_card_is_asked_for_before_cards_are_told()
    {
        var link = InStep.InStepWith(Ines with { Cards = [] }, Photos);
        var two = Ines with { Cards = ["0x05", "0x06"] };

        Assert.Equal(
            ["FindByRfid", "FindByRfid", "ReplaceRfids"], link.Calls(two, Photos).Select(call => call.Endpoint.Name));
        Assert.Equal(
            ["FindByRfid", "ReplaceRfids"],
            link.InStepWith(two, Photos).Calls(two with { Cards = ["0x06"] }, Photos).Select(call => call.Endpoint.Name));
    }

    [Fact]
    public void Card_that_was_left_out_is_asked_for_again_once_the_cards_change_or_all_is_to_be_sent_again()
    {
        var cards = Rfids.Of(Ines);
        var search = CardSearch.Of(cards, InStep with { Acknowledged = InStep.Acknowledged.Clear() }).Taken();
        var link = InStep.Acknowledging(Facet.CardSearch, $"{search}").Acknowledging(Facet.AccessDevices, search.Outcome);

        Assert.IsType<Plan.Settled>(Next(Ines, link, Photos));
        Assert.Equal(EgymEndpoints.FindByRfid, Call(Ines with { Cards = ["0x05"] }, link, Photos).Step.Endpoint);
        Assert.Contains(
            EgymEndpoints.FindByRfid,
            (link with { Acknowledged = Acknowledgement.RepeatAll(link.Acknowledged) }).Calls(Ines, Photos).Select(c => c.Endpoint));
    }

    [Fact]
    public void Cards_and_photographs_stay_untold_unless_they_are_asked_for()
    {
        var settings = With(("cards", "false"));

        Assert.IsType<Plan.Settled>(Next(Ines, LinkAtPartner.InStepWith(Ines, settings), settings));
        Assert.Equal(2, new EgymPlan().NotSent(Ines, settings).Length);
        Assert.Contains(new EgymPlan().NotSent(Ines, Photos), text => text.StartsWith("1 of the cards", StringComparison.Ordinal));
    }

    [Fact]
    public void Removal_deletes_the_account_and_looks_for_one_that_may_have_been_made()
    {
        Assert.True(Call(Ines, InStep with { Removal = Removal.Source }).Step.Removes);
        Assert.Equal(
            EgymEndpoints.FindByMembershipId,
            Call(Ines, AskedLink with { Removal = Removal.Source, InDoubt = true }).Step.Endpoint);
        Assert.IsType<Plan.Settled>(Next(Ines, AskedLink.Facing(Ines) with { Removal = Removal.Source }));
    }

    [Fact]
    public void Whoever_eGym_would_not_take_is_told_why()
    {
        ImmutableArray<Member> people =
        [
            new() { Id = Ines.Id },
            Ines with { Email = "a@b", DateOfBirth = new DateOnly(2027, 1, 1) },
            Ines with { Contract = Premium with { Start = null } },
            Ines with { Contract = Premium with { End = new DateOnly(2026, 3, 31) } },
            Ines with { Contract = Premium with { State = ContractState.Ended, End = null } },
        ];

        Approved.Matches(string.Join('\n', people.Select(member => string.Join(
            "; ", Assert.IsType<Plan.Blocked>(Next(member, NewLink)).Faults.Select(fault => fault.Text)))));
    }
}
