using MemberSync.Functions.Api.Bodies;
using MemberSync.Functions.Tests.Support;
using MemberSync.Functions.Verbs;
using MemberSync.Testing;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class ForecastVerbTests : VerbFixture
{
    [Fact]
    public async Task Forecast_tells_when_all_is_sent() => Approved.Matches((await Typist.TypeAsync("forecast")).ToString());

    [Fact]
    public async Task Preview_tells_what_a_full_sync_would_do() =>
        Approved.Matches((await Typist.TypeAsync("preview")).ToString());

    [Theory]
    [InlineData("forecast", "GET")]
    [InlineData("preview", "POST")]
    public async Task Json_is_what_the_service_answers(string verb, string method)
    {
        var reply = await Api.SendAsync(
            new HttpMethod(method), $"/api/clubs/northclub/connections/main/{verb}", null, ApiFixture.AdminKey);

        var typed = await Typist.TypeAsync(verb, "--json");

        Assert.Equal((0, reply.Text), (typed.Exit, typed.Output.TrimEnd()));
    }

    [Fact]
    public void Night_is_a_bar_of_the_window()
    {
        var output = new StringWriter();
        var paper = new Paper(new Surroundings
        {
            Output = output,
            Error = output,
            Settings = new ConfigurationBuilder().Build(),
            Time = Api.Time,
            Network = Api.Network,
        });

        NightPicture.Write(
            paper,
            [Night(1, 72_000, 4_000), Night(2, 44_640, 0), Night(3, 1, 0), Night(4, 0, 0)],
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich"));

        Approved.Matches(output.ToString());
    }

    private static NightBody Night(int day, int calls, int left)
    {
        var opens = new DateTimeOffset(2026, 4, day, 21, 0, 0, TimeSpan.Zero);
        DateTimeOffset? finished = left == 0 && calls > 0 ? opens.AddHours(6.0 * calls / 72_000) : null;
        return new NightBody(
            new DateOnly(2026, 4, day), opens, opens.AddHours(6), calls, "update", calls, 72_000, calls / 72_000.0, finished, left);
    }
}
