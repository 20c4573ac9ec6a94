using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>What a partner insists on goes first, and the rest follows when it is known: at the simulated Mywellness.</summary>
public sealed class FirstAndLaterDataTests : IAsyncLifetime
{
    private const string Mywellness = "mywellness";

    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 1, 22, 0, 0, TimeSpan.Zero));
    private SimulatedMywellness _partner = null!;

    public async Task InitializeAsync()
    {
        _partner = await SimulatedMywellness.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
        await _api.PutAsync($"/api/clubs/northclub/connections/{Mywellness}", _partner.Connection);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        await _partner.DisposeAsync();
    }

    [Fact]
    public async Task Member_waits_as_new_with_the_list_of_what_is_missing()
    {
        await TellAsync(0, """ "firstName": "Ines", "gender": "female" """);

        var reply = await _api.MemberAsync("gb-1", Mywellness);

        Assert.Equal(("New", 0), (reply.Field("status"), _partner.Accounts));
        Assert.Equal("""["lastName","dateOfBirth","email"]""", reply.Field("missing"));
        Assert.Contains("Complete the member in the gym system", reply.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_goes_the_moment_the_last_of_it_arrives()
    {
        await TellAsync(0, """ "firstName": "Ines", "gender": "female" """);
        await TellAsync(1, """ "lastName": "Maurer", "email": "ines@example.org" """);
        var stillMissing = (await _api.MemberAsync("gb-1", Mywellness)).Field("missing");

        await TellAsync(2, """ "dateOfBirth": "1991-04-17" """);
        await EnabledAsync();

        Assert.Equal("""["dateOfBirth"]""", stillMissing);
        Assert.Equal(1, _partner.Accounts);
    }

    [Fact]
    public async Task Address_and_postal_code_follow_at_the_next_tick_and_nothing_is_missing_without_them()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync();
        await TellAsync(1, """ "address": { "street": "Seeweg", "number": "4", "zip": "8002", "city": "Zuerich" } """);
        var waiting = await _api.MemberAsync("gb-1", Mywellness);

        _api.Time.Advance(TimeSpan.FromMinutes(15));
        await EnabledAsync();

        Assert.Equal(("ToBeUpdated", "[]"), (waiting.Field("status"), waiting.Field("missing")));
        Assert.Equal(1, _partner.Accounts);
    }

    [Fact]
    public async Task Photograph_that_the_partner_cannot_be_told_keeps_nobody_waiting()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync();

        await TellAsync(1, """ "photoUrl": "https://photos.example.org/gb-1.jpg" """);

        Assert.Equal("Enabled", (await _api.MemberAsync("gb-1", Mywellness)).Field("status"));
    }

    private Task<Reply> TellAsync(int minute, string fields) => _api.SendChangeAsync(Changes.Told("gb-1", minute, fields));

    private Task EnabledAsync() => _api.UntilAsync(async () => await _api.CountAsync("Enabled", Mywellness) == 1);
}
