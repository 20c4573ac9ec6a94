using System.Security.Cryptography;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>What Mywellness has not published, over the whole way: off by default, and complete when it is on.</summary>
public sealed class AssumedContractTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/mywellness";

    private readonly ApiFixture _api = new(partner: null, new DateTimeOffset(2026, 4, 1, 22, 0, 0, TimeSpan.Zero));
    private readonly PhotoServer _photos = new();

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public async Task DisposeAsync()
    {
        await _photos.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Groups_cards_and_the_photograph_reach_the_partner_when_the_options_are_on()
    {
        await using var partner = await SimulatedMywellness.StartAsync(_api.Time, assumed: true);
        var connected = await ConnectAsync(partner, """{ "assumedContract": true, "photos": true }""");

        await SendInesAsync();

        var account = partner.Account;
        Assert.Equal(["NewJoiner"], account.Groups.AsEnumerable());
        Assert.Equal(["0x04A1B2C3"], account.AccessDevices.AsEnumerable());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(PhotoServer.Photo)), account.Photo);
        Assert.Contains("…/core/facilityuser/{id}/UploadPhoto", connected.Field("assumptions"), StringComparison.Ordinal);
        Assert.Equal("[]", (await _api.MemberAsync("m-1", "mywellness")).Field("notSent"));
    }

    [Fact]
    public async Task Nothing_of_it_is_called_when_the_option_is_off_and_the_member_page_says_so()
    {
        await using var partner = await SimulatedMywellness.StartAsync(_api.Time);
        var connected = await ConnectAsync(partner, """{ "photos": true }""");

        await SendInesAsync();

        var member = await _api.MemberAsync("m-1", "mywellness");
        // A call that the partner does not know would have quarantined the connection.
        Assert.Equal("", (await _api.GetAsync(Connection)).Field("quarantine"));
        Assert.Contains("The option assumedContract is off", connected.Field("assumptions"), StringComparison.Ordinal);
        Assert.Contains("Cards are not sent", member.Field("notSent"), StringComparison.Ordinal);
        Assert.Contains("The photograph is not sent", member.Field("notSent"), StringComparison.Ordinal);
        Assert.DoesNotContain("UploadPhoto", (await _api.GetAsync($"{Connection}/budget")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_that_rests_on_no_assumption_shows_none()
    {
        await using var partner = await SimulatedMywellness.StartAsync(_api.Time);

        var connected = await ConnectAsync(partner, "{ }");

        Assert.DoesNotContain("assumptions", connected.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_assumption_quarantines_the_connection_and_says_where_to_correct_it()
    {
        await using var partner = await SimulatedMywellness.StartAsync(_api.Time);
        await ConnectAsync(partner, """{ "assumedContract": true }""");

        await _api.SendChangeAsync(Ines());
        await _api.UntilAsync(async () => (await _api.GetAsync(Connection)).Field("quarantine") != "");

        var quarantine = (await _api.GetAsync(Connection)).Field("quarantine");
        Assert.Contains("correct settings.groupsAction", quarantine, StringComparison.Ordinal);
    }

    private Task<Reply> ConnectAsync(SimulatedMywellness partner, string options) => _api.PutAsync(
        Connection,
        partner.Connection.Replace("\"settings\"", $"\"options\": {options}, \"settings\"", StringComparison.Ordinal));

    private async Task SendInesAsync()
    {
        await _api.SendChangeAsync(Ines());
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled", "mywellness") == 1);
    }

    private string Ines() => $$"""
        { "eventId": "e-1", "type": "member.created", "occurredAt": "2026-04-01T09:00:00Z",
          "member": { "id": "m-1", "firstName": "Ines", "lastName": "Maurer", "gender": "female",
            "dateOfBirth": "1991-04-17", "email": "ines@example.org", "tags": ["#NewJoiner"], "cards": ["0x04A1B2C3"],
            "photoUrl": "{{_photos.Address}}" } }
        """;
}
