using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Spivi;
using Xunit;
using static MemberSync.Partners.Tests.Spivi.Some;

namespace MemberSync.Partners.Tests.Spivi;

public sealed class SpiviPlanTests
{
    private static readonly PartnerAnswer.Done NotThere = new(NewLink.Ids);

    [Fact]
    public void New_member_is_looked_for_before_it_is_added()
    {
        Assert.Equal("GetClients", Endpoint(Ines, NewLink));
        Assert.Equal("AddClient", Endpoint(Ines, Unknown));
    }

    [Fact]
    public void Member_is_looked_for_again_when_its_address_changes()
    {
        var renamed = Ines with { Email = "ines@example.com" };

        Assert.Equal("GetClients", Endpoint(renamed, Unknown));
    }

    [Fact]
    public void Client_that_may_have_been_added_is_looked_for_before_the_next_try()
    {
        var lost = Answered(Ines, Unknown, new PartnerAnswer.Lost("no answer"));

        Assert.Equal("GetClients", Endpoint(Ines, lost));
        Assert.Equal("AddClient", Endpoint(Ines, Answered(Ines, lost, NotThere)));
    }

    [Fact]
    public void Client_that_may_have_been_added_is_looked_for_by_the_address_that_was_told()
    {
        var renamed = Ines with { Email = "ines@example.com" };
        var lost = Answered(Ines, Unknown, new PartnerAnswer.Lost("no answer"));
        var missed = Answered(renamed, lost, NotThere);

        Assert.Equal(("GetClients", Ines.Email), (Endpoint(renamed, lost), Requests.UsernameOf(Call(renamed, lost))));
        Assert.Equal(("GetClients", renamed.Email), (Endpoint(renamed, missed), Requests.UsernameOf(Call(renamed, missed))));
        Assert.Equal("AddClient", Endpoint(renamed, Answered(renamed, missed, NotThere)));
        Assert.Equal("GetClients", Endpoint(Ines with { Email = null }, lost with { Removal = Removal.Source }));
    }

    [Fact]
    public void Known_client_is_told_what_differs_once()
    {
        var adopted = Answered(Ines, NewLink, new PartnerAnswer.Done(AtSpivi.Ids, Adopted: true));
        var told = Answered(Ines, adopted, NotThere);

        Assert.Equal("UpdateClient", Endpoint(Ines, adopted));
        Assert.IsType<Plan.Settled>(Next(Ines, told));
        Assert.Equal("UpdateClient", Endpoint(FullInes, told));
    }

    [Fact]
    public void Data_that_a_lost_call_told_are_told_again_although_they_were_taken_back()
    {
        var told = Answered(Ines, AtSpivi, NotThere);
        var lost = Answered(Ines with { LastName = "Other" }, told, new PartnerAnswer.Lost("no answer"));

        Assert.Equal("UpdateClient", Endpoint(Ines, lost));
        Assert.IsType<Plan.Settled>(Next(Ines, Answered(Ines, lost, NotThere)));
    }

    [Fact]
    public void Client_whose_number_was_set_by_hand_is_updated_only_when_its_address_is_the_members()
    {
        var byHand = NewLink.With((ClientIds.ClientId, "50117"));
        var other = Answered(Ines, byHand, NotThere);

        Assert.Equal("GetClients", Endpoint(Ines, byHand));
        Assert.IsType<Plan.Settled>(Next(Ines, other));
    }

    [Fact]
    public void Client_that_was_deleted_there_is_added_again()
    {
        var gone = Answered(Ines, AtSpivi, new PartnerAnswer.Absent(ClientIds.ClientId));

        Assert.Equal("GetClients", Endpoint(Ines, gone));
        Assert.Equal("AddClient", Endpoint(Ines, Answered(Ines, gone, NotThere)));
    }

    [Fact]
    public void Client_is_removed_by_its_address_or_not_at_all()
    {
        var leaving = AtSpivi with { Removal = Removal.Source };
        var byHand = NewLink.With((ClientIds.ClientId, "50117")) with { Removal = Removal.Source };

        Assert.True(Assert.IsType<Plan.Call>(Next(Ines, leaving)).Removes);
        Assert.Equal("GetClients", Endpoint(Ines, byHand));
        Assert.Contains("'username'", Assert.IsType<Plan.Blocked>(Next(Ines with { Email = null }, byHand)).Faults[0].Text, StringComparison.Ordinal);
        Assert.IsType<Plan.Settled>(Next(Ines, NewLink with { Removal = Removal.Source }));
    }

    [Theory]
    [InlineData(Gender.NonBinary, "neither female nor male")]
    [InlineData(null, "Gender is missing")]
    public void Member_without_a_gender_that_spivi_knows_is_not_sent(Gender? gender, string reason)
    {
        var blocked = Assert.IsType<Plan.Blocked>(Next(Ines with { Gender = gender }, NewLink));

        Assert.Contains(reason, Assert.Single(blocked.Faults).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_operations_of_a_site_share_one_call_in_the_time_that_is_set()
    {
        var plan = new SpiviPlan(SpiviEndpoints.UsualInterval).For(Settings(("callEverySeconds", "2.5")));

        var budget = Assert.Single(plan.Budgets);
        var rule = Assert.IsType<TokenBucket>(plan.RuleOf(budget.Key));
        Assert.Equal((1, TimeSpan.FromSeconds(2.5)), (rule.Capacity, rule.Interval));
    }

    private static string Endpoint(Member member, Link link) => Assert.IsType<Plan.Call>(Next(member, link)).Endpoint.Name;
}
