using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using static MemberSync.Simulators.Tests.Egym.Clerk;

namespace MemberSync.Simulators.Tests.Egym;

public sealed class GateTests
{
    [Fact]
    public void Key_is_asked_for_before_anything_else()
    {
        var clerk = new Clerk();

        Assert.Equal(401, clerk.Send("GET", "", key: null).Status);
        Assert.Equal(403, clerk.Send("GET", "", key: "wrong").Status);
        Assert.Equal((2, 0), (clerk.Calls.Unauthenticated, clerk.Calls.Total));
    }

    [Fact]
    public void Key_without_a_permission_is_told_so()
    {
        var clerk = new Clerk(location: new() { ApiKey = "key", Forbidden = [EgymAction.ReplaceRfids] });
        var id = clerk.CreateInes();

        Assert.Equal("403 missingPermission", Verdict(clerk.Send("PUT", $"/{id}/rfids", """{"rfids":[]}""")));
    }

    [Fact]
    public void Closed_location_answers_nothing_else() => Assert.Equal(
        "404 notFound GYM_LOCATION", Verdict(new Clerk(location: new() { ApiKey = "key", IsClosed = true }).Send("GET", "")));

    [Fact]
    public void Bucket_holds_60_calls_and_gains_6_a_second()
    {
        var clerk = new Clerk();
        var burst = Enumerable.Range(0, 61).Select(_ => clerk.Send("GET", "")).ToList();

        clerk.Time.Advance(TimeSpan.FromSeconds(1));
        var later = Enumerable.Range(0, 7).Select(_ => clerk.Send("GET", "").Status).ToList();

        Assert.Equal((200, 429), (burst[59].Status, burst[60].Status));
        Assert.Equal(("59", "0"), (burst[0].Headers["X-RateLimit-Remaining"], burst[60].Headers["X-RateLimit-Remaining"]));
        Assert.Equal([200, 200, 200, 200, 200, 200, 429], later);
        Assert.Equal(2, clerk.Calls.RejectedForRate);
    }

    [Fact]
    public void Calls_that_are_left_can_be_kept_silent() => Assert.Empty(
        new Clerk(new EgymOptions { TellsRemaining = false }).Send("GET", "").Headers);

    [Fact]
    public void Faults_strike_the_calls_they_are_set_for()
    {
        var clerk = new Clerk();
        clerk.Simulator.SetFaults(
            "north", new FaultRule { Action = "CreateAccount", Kind = FaultKind.DropAfterWork, Times = 1 });

        var lost = clerk.Send("POST", "", Ines);

        Assert.Equal(Delivery.DroppedAfterWork, lost.Delivery);
        Assert.Equal(200, clerk.Send("GET", "/membership/gb-1").Status);
    }
}
