using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Mywellness;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class MywellnessPlanTests
{
    private static readonly Visit AVisit = new("v-1", new DateTimeOffset(2026, 4, 2, 16, 5, 0, TimeSpan.Zero));

    [Fact]
    public void New_member_is_created_and_the_create_tells_the_profile()
    {
        var call = Assert.IsType<Plan.Call>(Next(FullInes, NewLink));

        Assert.Equal(MywellnessEndpoints.Create, call.Endpoint);
        Assert.Equal([Facet.Profile], call.Tells.Keys);
        Assert.False(call.Removes);
    }

    [Fact]
    public void Member_is_blocked_with_every_missing_field()
    {
        var blocked = Assert.IsType<Plan.Blocked>(Next(new Member { Id = Ines.Id }, NewLink));

        Assert.Equal(
            [MemberField.LastName, MemberField.FirstName, MemberField.Gender, MemberField.DateOfBirth, MemberField.Email],
            blocked.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Member_is_blocked_when_the_gender_has_no_known_value_at_the_partner()
    {
        var blocked = Assert.IsType<Plan.Blocked>(Next(Ines with { Gender = Gender.NonBinary }, LinkAtPartner));

        Assert.Equal(MemberField.Gender, Assert.Single(blocked.Faults).Field);
    }

    [Fact]
    public void Doubtful_create_is_read_back_first() =>
        AssertCalls(MywellnessEndpoints.FindByExternalId, Ines, NewLink with { InDoubt = true });

    [Fact]
    public void Permanent_token_leads_to_a_forgotten_facility_user_id() => AssertCalls(
        MywellnessEndpoints.FindByToken, Ines, NewLink.With((PersonIds.PermanentToken, "pt-1"), (PersonIds.UserId, "u-1")));

    [Fact]
    public void Our_own_id_leads_to_the_person_when_only_the_user_id_is_known() =>
        AssertCalls(MywellnessEndpoints.FindByExternalId, Ines, NewLink.With((PersonIds.UserId, "u-1")));

    [Fact]
    public void One_update_tells_all_of_the_person_that_differs()
    {
        var call = AssertCalls(MywellnessEndpoints.Update, FullInes, LinkAtPartner);

        Assert.Equal([Facet.Profile, Facet.Contact, Facet.Groups], call.Tells.Keys);
    }

    [Fact]
    public void Update_tells_only_what_differs()
    {
        var call = AssertCalls(
            MywellnessEndpoints.Update, FullInes with { Phone = "+41790000002" }, LinkAtPartner.InStepWith(FullInes));

        Assert.Equal([Facet.Contact], call.Tells.Keys);
    }

    [Theory]
    [InlineData(Facet.Profile)]
    [InlineData(Facet.Contact)]
    [InlineData(Facet.Groups)]
    public void What_a_lost_update_may_have_changed_is_told_again_when_the_member_is_as_before(Facet facet)
    {
        var link = LinkAtPartner.InStepWith(FullInes);

        var call = AssertCalls(
            MywellnessEndpoints.Update, FullInes, link with { Unsure = link.Unsure.Add(facet, "what another edit told") });

        Assert.Equal((facet, link.Acknowledged[facet]), (call.Tells.Single().Key, call.Tells.Single().Value));
    }

    [Fact]
    public void Groups_that_a_lost_update_may_have_given_are_taken_back()
    {
        var link = LinkAtPartner.InStepWith(Ines);

        var call = AssertCalls(
            MywellnessEndpoints.Update, Ines, link with { Unsure = link.Unsure.Add(Facet.Groups, "groups") });

        Assert.Equal([Facet.Groups], call.Tells.Keys);
    }

    [Fact]
    public void Unchanged_member_needs_no_call() =>
        Assert.IsType<Plan.Settled>(Next(FullInes, LinkAtPartner.InStepWith(FullInes)));

    [Fact]
    public void Order_of_tags_and_their_sign_make_no_difference()
    {
        var link = LinkAtPartner.InStepWith(FullInes);

        Assert.IsType<Plan.Settled>(Next(FullInes with { Tags = ["#Yoga", "NewJoiner", "#"] }, link));
    }

    [Fact]
    public void Contact_that_is_no_longer_known_is_left_as_it_is() => Assert.IsType<Plan.Settled>(
        Next(FullInes with { Phone = null, Address = null }, LinkAtPartner.InStepWith(FullInes)));

    [Fact]
    public void Last_group_is_taken_back()
    {
        var call = AssertCalls(
            MywellnessEndpoints.Update, FullInes with { Tags = [] }, LinkAtPartner.InStepWith(FullInes));

        Assert.Equal([Facet.Groups], call.Tells.Keys);
    }

    [Fact]
    public void Groups_are_not_touched_when_there_never_were_any() =>
        Assert.DoesNotContain(Facet.Groups, AssertCalls(MywellnessEndpoints.Update, Ines, LinkAtPartner).Tells.Keys);

    [Fact]
    public void Membership_follows_the_person()
    {
        var person = LinkAtPartner.InStepWith(FullInes with { Contract = null });

        var call = AssertCalls(MywellnessEndpoints.SaveMembership, FullInes, person);

        Assert.Equal("active|2026-04-01|2027-03-31|PREMIUM", call.Tells[Facet.Membership]);
    }

    [Fact]
    public void Membership_without_a_start_is_blocked_once_the_person_is_sent()
    {
        var member = Ines with { Contract = Premium with { Start = null } };

        var blocked = Assert.IsType<Plan.Blocked>(Next(member, LinkAtPartner.InStepWith(Ines)));

        Assert.Equal(MemberField.Contract, Assert.Single(blocked.Faults).Field);
    }

    [Fact]
    public void Visit_is_reported_last_and_the_oldest_first()
    {
        var link = LinkAtPartner.InStepWith(FullInes) with { Visits = [AVisit, AVisit with { EventId = "v-2" }] };

        var call = AssertCalls(MywellnessEndpoints.Visit, FullInes, link);

        Assert.Equal("v-1", call.Visit);
        Assert.Empty(call.Tells);
    }

    [Fact]
    public void Visit_is_left_out_when_the_user_id_is_not_known()
    {
        var link = NewLink.With((PersonIds.FacilityUserId, "fu-1")).InStepWith(Ines) with { Visits = [AVisit] };

        Assert.IsType<Plan.Settled>(Next(Ines, link));
    }

    [Theory]
    [InlineData(Removal.Source)]
    [InlineData(Removal.Operator)]
    public void Unwanted_person_is_deleted_even_when_fields_are_missing(Removal removal)
    {
        var call = AssertCalls(
            MywellnessEndpoints.Delete, new Member { Id = Ines.Id }, LinkAtPartner with { Removal = removal });

        Assert.True(call.Removes);
    }

    [Fact]
    public void Unwanted_person_is_looked_up_before_the_delete_when_needed()
    {
        var leaving = NewLink with { Removal = Removal.Source };

        AssertCalls(MywellnessEndpoints.FindByToken, Ines, leaving.With((PersonIds.PermanentToken, "pt-1")));
        AssertCalls(MywellnessEndpoints.FindByExternalId, Ines, leaving with { InDoubt = true });
        Assert.IsType<Plan.Settled>(Next(Ines, leaving));
    }

    [Fact]
    public void Sync_sends_everything_again_without_a_second_subscription()
    {
        var link = LinkAtPartner.InStepWith(FullInes);
        var again = link with
        {
            Acknowledged = link.Acknowledged.SetItems(link.Acknowledged.Select(
                told => KeyValuePair.Create(told.Key, Acknowledgement.Repeat(told.Value)))),
        };

        Assert.Equal(
            [Facet.Profile, Facet.Contact, Facet.Groups], AssertCalls(MywellnessEndpoints.Update, FullInes, again).Tells.Keys);
        var membership = again.Acknowledged[Facet.Membership];
        var call = AssertCalls(
            MywellnessEndpoints.SaveMembership, FullInes, link.Acknowledging(Facet.Membership, membership));
        Assert.Equal(
            MembershipOperation.Update,
            MembershipSteps.Operation(
                MembershipTerms.Parse(call.Tells[Facet.Membership])!,
                MywellnessPlan.Held(link.Acknowledging(Facet.Membership, membership))));
    }

    [Fact]
    public void Endpoints_carry_their_limits_and_what_follows_a_lost_answer()
    {
        var plan = new MywellnessPlan();

        Testing.Approved.Matches(string.Join('\n', plan.Endpoints.Select(
            spec => $"{spec.Endpoint,-34} {spec.OnLostAnswer,-9} {spec.Rule}")));
        Assert.Equal((plan.LogIn, 12), (plan.Check, plan.Parallel));
    }

    private static Plan.Call AssertCalls(Endpoint endpoint, Member member, Link link)
    {
        var call = Assert.IsType<Plan.Call>(Next(member, link));
        Assert.Equal(endpoint, call.Endpoint);
        return call;
    }
}
