using System.Text.Json;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>What a member's page says about why and when.</summary>
public sealed class WhyTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new(new ScriptedPartner());

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Incomplete_member_shows_the_field_and_that_it_waits_for_it()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1", email: false));

        var member = await _api.MemberAsync("gb-1");

        Assert.Equal(
            """[{"field":"email","ok":false,"text":"E-mail address is missing"}]""", member.Field("fields"));
        Assert.Equal("missingFields", Step(member).GetProperty("code").GetString());
        Assert.Equal("", member.Field("lastExchange"));
    }

    [Fact]
    public async Task Member_in_step_shows_the_last_exchange_and_every_criterion_of_the_filter()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 1);

        var member = await _api.MemberAsync("gb-1");

        Assert.Equal("inStep", Step(member).GetProperty("code").GetString());
        Assert.Equal("""[{"field":"email","ok":true,"text":null}]""", member.Field("fields"));
        var last = member.Json.GetProperty("lastExchange");
        Assert.Equal(
            ("Send", "POST /Send {}", "200 {}"),
            (Text(last, "endpoint"), Text(last, "request"), Text(last, "answer")));
        Assert.Equal(
            "presence contractTypes activityGroups tags statuses requireOptIn",
            string.Join(' ', member.Json.GetProperty("filters").EnumerateArray().Select(line => Text(line, "criterion"))));
    }

    [Fact]
    public async Task Member_beyond_the_partners_limit_shows_when_the_next_slot_is_free()
    {
        const int OneMoreThanAllowed = 11;
        foreach (var number in Enumerable.Range(10, OneMoreThanAllowed))
        {
            await _api.SendChangeAsync(Changes.Member($"gb-{number}"));
        }

        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == OneMoreThanAllowed - 1);
        var step = Step(await _api.MemberAsync(await WaitingAsync()));

        Assert.Equal(("budget", "Send", "firstSend"), (Text(step, "code"), Text(step, "endpoint"), Text(step, "class")));
        Assert.InRange(
            step.GetProperty("at").GetDateTimeOffset() - _api.Time.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromSeconds(75));
    }

    private async Task<string> WaitingAsync()
    {
        var list = await _api.GetAsync("/api/clubs/northclub/connections/main/members?status=New");
        return Text(list.Json.GetProperty("members").EnumerateArray().Single(), "member")!;
    }

    private static JsonElement Step(Reply member) => member.Json.GetProperty("nextStep");

    private static string? Text(JsonElement body, string name) => body.GetProperty(name).GetString();
}
