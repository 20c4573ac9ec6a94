using MemberSync.Core.Partners;
using MemberSync.Engine.Dispatch;
using Xunit;

namespace MemberSync.Engine.Tests.Dispatch;

public sealed class HealthTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Partner_that_fails_five_times_in_a_row_is_left_alone_for_a_while()
    {
        var lease = After(5, new PartnerAnswer.Failed("503"));

        Assert.True(Health.IsStopped(lease, Now));
    }

    [Fact]
    public void Failures_elsewhere_say_nothing_about_the_partner()
    {
        var lease = After(5, new PartnerAnswer.Failed("no photo now", Elsewhere: true));

        Assert.Equal(0, lease.FailuresInRow);
        Assert.Equal(4, Health.After(After(4, new PartnerAnswer.Failed("503")), new PartnerAnswer.LeftOut("no photo"), Now, 0).FailuresInRow);
    }

    private static LeaseRow After(int times, PartnerAnswer answer) => Enumerable.Range(0, times)
        .Aggregate(new LeaseRow("a", 1, Now), (lease, _) => Health.After(lease, answer, Now, jitter: 0));
}
