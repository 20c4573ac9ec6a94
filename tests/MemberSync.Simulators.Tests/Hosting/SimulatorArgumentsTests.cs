using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Hosting;

public sealed class SimulatorArgumentsTests
{
    private readonly ManualTime _real = new(new DateTimeOffset(2025, 4, 2, 12, 0, 10, TimeSpan.Zero));

    [Fact]
    public void Arguments_set_clock_latency_and_strictness()
    {
        var parsed = SimulatorArguments.Parse(
        [
            "mywellness", "--urls", "http://127.0.0.1:5001", "--seed", "9", "--latency-ms", "150",
            "--latency-jitter-ms", "100", "--expire-in", "60", "--previous-token-valid", "true", "--rate-answer", "403",
        ]);

        Assert.Equal("http://127.0.0.1:5001", parsed.Urls);
        Assert.Equal(
            new MywellnessOptions
            {
                ExpireIn = TimeSpan.FromSeconds(60),
                PreviousTokenValid = true,
                RateAnswer = RateAnswer.Forbidden,
            },
            parsed.Mywellness);
        Assert.Equal(
            (9, TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(100)),
            (parsed.Seed, parsed.Latency, parsed.LatencyJitter));
    }

    [Fact]
    public void Each_partner_has_its_own_options()
    {
        var parsed = SimulatorArguments.Parse(
            ["--partner", "egym", "--capacity", "5", "--per-second", "0.5", "--tells-remaining", "false"]);

        Assert.Equal(new EgymOptions { Capacity = 5, PerSecond = 0.5m, TellsRemaining = false }, parsed.Egym);
        Assert.Contains("only egym:", SimulatorArguments.Usage, StringComparison.Ordinal);
    }

    [Fact]
    public void Clock_is_the_shared_virtual_one_when_origin_start_and_speed_are_given()
    {
        var parsed = SimulatorArguments.Parse(
        [
            "mywellness", "--clock-origin", "2025-04-02T12:00:00Z", "--clock-start", "2030-01-01T20:59:00Z",
            "--speed", "60",
        ]);

        var time = parsed.CreateClock(_real);

        Assert.Equal(new DateTimeOffset(2030, 1, 1, 21, 9, 0, TimeSpan.Zero), time.GetUtcNow());
    }

    [Fact]
    public void Clock_is_the_real_one_when_nothing_is_said() =>
        Assert.Same(_real, SimulatorArguments.Parse(["mywellness"]).CreateClock(_real));

    [Fact]
    public void Clock_starts_now_when_only_the_speed_is_given()
    {
        var time = SimulatorArguments.Parse(["mywellness", "--speed", "10"]).CreateClock(_real);

        Assert.IsType<ScaledTime>(time);
        Assert.Equal(_real.GetUtcNow(), time.GetUtcNow());
    }

    [Theory]
    [InlineData("", "names the partner")]
    [InlineData("--partner", "names the partner")]
    [InlineData("technogym", "mywellness or egym")]
    [InlineData("--partner egym --expire-in 60", "there is no option --expire-in")]
    [InlineData("egym --email-conflict none", "--email-conflict must be one of")]
    [InlineData("mywellness --speed", "--speed needs a value")]
    [InlineData("mywellness --speed 0", "--speed must be above 0")]
    [InlineData("mywellness --colour red", "there is no option --colour")]
    [InlineData("mywellness --clock-start soon", "--clock-start must be an ISO time")]
    [InlineData("mywellness --rate-answer 418", "--rate-answer must be 429 or 403")]
    public void Arguments_are_refused_with_the_reason_when_they_make_no_sense(string line, string reason)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var refusal = Assert.Throws<FormatException>(() => SimulatorArguments.Parse(args));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
