using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>People are compared with what the simulated Mywellness holds, in turn, and what differs is shown.</summary>
public sealed class DriftTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/mywellness";

    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));
    private SimulatedMywellness _partner = null!;

    public async Task InitializeAsync()
    {
        _partner = await SimulatedMywellness.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
        await _api.PutAsync(Connection, _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync();
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _partner.DisposeAsync();
    }

    [Fact]
    public async Task What_was_changed_at_the_partner_is_found_shown_and_put_right_by_a_sync()
    {
        await _partner.EditAsync("""{ "email": "typed.at.the.desk@example.org" }""");
        await ComparedAsync();

        var found = await _api.GetAsync($"{Connection}/drift");
        var member = await _api.MemberAsync("gb-1", "mywellness");
        await _api.PostAsync($"{Connection}/members/gb-1/sync");
        await EnabledAsync();

        Assert.Equal("""["email"]""", found.Json.GetProperty("members")[0].GetProperty("differs").ToString());
        Assert.Equal("Enabled", member.Field("status"));
        Assert.Equal("gb-1@example.org", _partner.Account.Profile.Email);
        Assert.Equal("[]", (await _api.GetAsync($"{Connection}/drift")).Field("members"));
    }

    [Fact]
    public async Task Who_is_as_told_is_not_listed()
    {
        await ComparedAsync();

        var reply = await _api.GetAsync($"{Connection}/drift");

        Assert.Equal("[]", reply.Field("members"));
        Assert.Contains("96 people a day are compared", reply.Field("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_compared_where_the_option_says_none()
    {
        await _api.PutAsync(Connection, _partner.Connection.Replace(
            "\"settings\"", """ "options": { "comparisonsPerDay": 0 }, "settings" """, StringComparison.Ordinal));

        _api.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("", (await _api.MemberAsync("gb-1", "mywellness")).Field("compared"));
        Assert.Contains("comparisonsPerDay is 0", (await _api.GetAsync($"{Connection}/drift")).Field("note"), StringComparison.Ordinal);
    }

    private Task EnabledAsync() => _api.UntilAsync(async () =>
        (await _api.MemberAsync("gb-1", "mywellness")).Field("status") == "Enabled");

    private Task ComparedAsync() => _api.UntilAsync(
        async () => (await _api.MemberAsync("gb-1", "mywellness")).Field("compared") != "", step: 5000);
}
