using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym;
using MemberSync.Partners.Egym.V1;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;
using static MemberSync.Partners.Tests.Egym.V1.GymApi;

namespace MemberSync.Partners.Tests.Egym.V1;

public sealed class GymApiPlanTests
{
    [Fact]
    public void Gym_id_chooses_the_plan()
    {
        Assert.IsType<GymApiPlan>(new EgymPlan().For(Settings));
        Assert.IsType<EgymPlan>(new EgymPlan().For(PartnerSettings.Default));
    }

    [Fact]
    public void New_member_is_published_with_cards_in_one_call()
    {
        var call = CallOf(Ines, Asked);

        Assert.Equal(GymApiEndpoints.PublishNew, call.Step.Endpoint);
        Assert.Equal([Facet.Profile, Facet.AccessDevices], call.Step.Tells.Keys);
    }

    [Fact]
    public void Nobody_is_published_before_eGym_was_asked_for_the_id_and_the_address()
    {
        Assert.Equal(GymApiEndpoints.ReadProfile, CallOf(Ines, NewLink).Step.Endpoint);
        Assert.Equal(GymApiEndpoints.FindByEmail, CallOf(Ines, AskedLink).Step.Endpoint);
        Assert.Equal(GymApiEndpoints.FindByEmail, CallOf(Ines with { Email = "new@example.org" }, Asked).Step.Endpoint);
    }

    [Fact]
    public void Doubt_is_settled_by_a_look_up_before_the_next_publish() => Assert.Equal(
        GymApiEndpoints.ReadProfile, CallOf(Ines, NewLink with { InDoubt = true }).Step.Endpoint);

    [Fact]
    public void Member_who_is_told_whole_rests() => Assert.IsType<Plan.Settled>(Step(Ines, Told(Ines, WithPhotos), WithPhotos));

    [Fact]
    public void Change_tells_only_what_differs()
    {
        var link = Told(Ines, WithPhotos);

        Assert.Equal([Facet.Profile], CallOf(Ines with { LastName = "Frei" }, link, WithPhotos).Step.Tells.Keys);
        Assert.Equal([Facet.AccessDevices], CallOf(Ines with { Cards = [] }, link, WithPhotos).Step.Tells.Keys);
        Assert.Equal([Facet.Photo], CallOf(Ines with { PhotoUrl = "https://p.example/2" }, link, WithPhotos).Step.Tells.Keys);
    }

    [Fact]
    public void Member_without_cards_tells_none() => Assert.DoesNotContain(
        Facet.AccessDevices, CallOf(Ines with { Cards = [] }, Asked).Step.Tells.Keys);

    [Fact]
    public void Removal_ends_the_membership_of_a_user_and_asks_for_one_who_may_be_there()
    {
        var (known, unsure) = (Linked with { Removal = Removal.Source }, NewLink with { Removal = Removal.Source, InDoubt = true });

        Assert.True(CallOf(Ines, known) is { Step: { Removes: true } step } && step.Endpoint == GymApiEndpoints.EndMembership);
        Assert.Equal(GymApiEndpoints.ReadProfile, CallOf(Ines, unsure).Step.Endpoint);
        Assert.IsType<Plan.Settled>(Step(Ines, unsure with { InDoubt = false }));
    }

    [Theory]
    [InlineData("jürg@example.org", Gender.Male, MemberField.Email)]
    [InlineData("ines@example.org", Gender.NonBinary, MemberField.Gender)]
    [InlineData(null, Gender.Female, MemberField.Email)]
    public void Member_whom_v1_would_refuse_is_blocked(string? email, Gender gender, MemberField field)
    {
        var plan = Step(Ines with { Email = email, Gender = gender }, NewLink);

        Assert.Equal(field, Assert.Single(Assert.IsType<Plan.Blocked>(plan).Faults).Field);
    }
}
