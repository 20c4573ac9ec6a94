using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Hosting;

public sealed class SimulatorArgumentsTests
{
    private readonly ManualTime _real = new(new DateTimeOffset(2025, 4, 2, 12, 0, 10, TimeSpan.Zero));

    [Fact]
    public void Arguments_set_address_and_latency()
    {
        var parsed = SimulatorArguments.Parse(
        [
            "mywellness", "--urls", "http://127.0.0.1:5001", "--seed", "9", "--latency-ms", "150",
            "--latency-jitter-ms", "100",
        ]);

        Assert.Equal("http://127.0.0.1:5001", parsed.Urls);
        Assert.Equal(
            new RoundTrip { Seed = 9, Latency = TimeSpan.FromMilliseconds(150), LatencyJitter = TimeSpan.FromMilliseconds(100) },
            parsed.Trip);
    }

    [Fact]
    public void Partners_own_arguments_set_its_strictness()
    {
        var options = MywellnessArguments.Read(new RoundTrip { Seed = 9 }, new Dictionary<string, string>
        {
            ["--expire-in"] = "60",
            ["--previous-token-valid"] = "true",
            ["--rate-answer"] = "403",
        });

        Assert.Equal(
            new MywellnessOptions
            {
                Seed = 9,
                ExpireIn = TimeSpan.FromSeconds(60),
                PreviousTokenValid = true,
                RateAnswer = RateAnswer.Forbidden,
            },
            options);
    }

    [Fact]
    public void Partner_may_be_named_by_an_option_and_has_its_own_limits()
    {
        var options = EgymArguments.Read(new Dictionary<string, string>
        {
            ["--capacity"] = "5",
            ["--per-second"] = "0.5",
            ["--tells-remaining"] = "false",
            ["--email-conflict"] = "generalConflict",
        });

        Assert.Equal(
            new EgymOptions { Capacity = 5, PerSecond = 0.5m, TellsRemaining = false, EmailConflict = "generalConflict" }, options);
        Assert.Equal("egym", SimulatorArguments.Parse(["--partner", "egym"]).Partner.Name);
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
    [InlineData("egym --email-conflict none", "--email-conflict must be one of")]
    [InlineData("--partner", "names the partner")]
    [InlineData("mywellness --speed", "--speed needs a value")]
    [InlineData("mywellness --speed 0", "--speed must be above 0")]
    [InlineData("mywellness --colour red", "there is no option --colour")]
    [InlineData("mywellness --clock-start soon", "--clock-start must be an ISO time")]
    [InlineData("webhook --assumed true", "there is no option --assumed")]
    [InlineData("webhook --calls-per-minute few", "--calls-per-minute must be a whole number")]
    [InlineData("mywellness --rate-answer 418", "--rate-answer must be 429 or 403")]
    public void Arguments_are_refused_with_the_reason_when_they_make_no_sense(string line, string reason)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var refusal = Assert.Throws<FormatException>(() => SimulatorArguments.Parse(args));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }
}
