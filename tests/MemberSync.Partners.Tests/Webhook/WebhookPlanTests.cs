using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Webhook;
using Xunit;
using static MemberSync.Partners.Tests.Webhook.Some;

namespace MemberSync.Partners.Tests.Webhook;

public sealed class WebhookPlanTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Member_in_step_costs_no_message() => Assert.IsType<Plan.Settled>(Next(Ines, LinkAtReceiver.InStepWith(Ines)));

    [Fact]
    public void Whatever_changes_is_told_with_the_whole_member()
    {
        var link = LinkAtReceiver.InStepWith(Ines);
        Member[] changed =
        [
            Ines with { LastName = "Frei" },
            Ines with { Address = Ines.Address! with { City = "Basel" } },
            Ines with { Contract = null },
            Ines with { Cards = [] },
        ];

        Assert.All(changed, member => Assert.Equal(WebhookEndpoints.Upserted, Call(member, link).Step.Endpoint));
    }

    [Fact]
    public void What_no_mapping_chooses_is_no_change()
    {
        var map = ("map.mail", "email");
        var link = LinkAtReceiver with { Acknowledged = Call(Ines, LinkAtReceiver, map).Step.Tells };

        Assert.IsType<Plan.Settled>(Next(Ines with { Phone = null }, link, map));
        Assert.IsType<Plan.Call>(Next(Ines with { Email = "maurer@example.org" }, link, map));
    }

    [Fact]
    public void Message_whose_answer_was_lost_is_followed_even_when_the_member_is_as_before()
    {
        var lost = LinkAtReceiver.InStepWith(Ines);
        lost = lost with { Unsure = Call(Ines with { LastName = "Frei" }, lost).Step.Tells };

        Assert.IsType<Plan.Call>(Next(Ines, lost));
    }

    [Fact]
    public void Removal_is_told_to_whom_the_person_was_told_even_without_an_answer()
    {
        var lost = NewLink with { Removal = Removal.Source, Unsure = Call(Ines, NewLink).Step.Tells };

        Assert.True(Assert.IsType<Plan.Call>(Next(Ines, lost)).Removes);
        Assert.True(Assert.IsType<Plan.Call>(Next(Ines, LinkAtReceiver with { Removal = Removal.Source })).Removes);
        Assert.IsType<Plan.Settled>(Next(Ines, NewLink with { Removal = Removal.Source }));
    }

    [Fact]
    public void Visit_follows_the_member()
    {
        var link = LinkAtReceiver with { Visits = [new Visit("v-1", Noon)] };

        Assert.Equal(WebhookEndpoints.Upserted, Call(Ines, link).Step.Endpoint);
        Assert.Equal("v-1", Call(Ines, link.InStepWith(Ines)).Step.Visit);
    }

    [Fact]
    public void Nobody_goes_without_what_the_connection_requires()
    {
        var blocked = Assert.IsType<Plan.Blocked>(
            Next(Ines with { Email = null, LastName = null }, NewLink, ("required", "lastName, email")));

        Assert.Equal([MemberField.LastName, MemberField.Email], blocked.Faults.Select(fault => fault.Field));
    }

    [Theory]
    [InlineData(null, null, 60, 4)]
    [InlineData("600", "16", 600, 16)]
    [InlineData("601", "0", 60, 4)]
    public void Limits_are_the_connections_own(string? calls, string? parallel, int callsPerMinute, int sideBySide)
    {
        (string, string)[] settings =
            [.. new[] { ("callsPerMinute", calls), ("parallel", parallel) }.Where(s => s.Item2 is not null).Select(s => (s.Item1, s.Item2!))];
        var plan = new WebhookPlan(new WebhookSettings(PartnerSettings.Default)).For(Settings(settings));

        var use = plan.Spec(WebhookEndpoints.Ping).Rule.Use(Core.Dispatch.Budget.Empty, Noon);

        Assert.Equal((callsPerMinute, sideBySide), (use.Allowed, plan.Parallel));
        Assert.Single(plan.Budgets);
    }
}
