using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way: changes in over HTTP, clients at the simulated Spivi.</summary>
public sealed class SpiviTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/spivi";

    private readonly ApiFixture _api = new(partner: null);
    private SimulatedSpivi _partner = null!;

    public async Task InitializeAsync()
    {
        _partner = await SimulatedSpivi.StartAsync(_api.Time);
        await _api.SetUpClubAsync();
    }

    public async Task DisposeAsync()
    {
        await _partner.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Members_are_found_by_their_address_or_added_one_call_a_second()
    {
        await _api.PutAsync(Connection, _partner.Connection);

        await _api.SendChangeAsync(Changes.Member("known"));
        await _api.SendChangeAsync(Changes.Member("gb-1", firstName: "Noah"));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled", "spivi") == 2, step: 100);

        Assert.Equal(["gb-1@example.org", "Known@Example.org"], _partner.Holds.Clients.Select(client => client.Username));
        Assert.Equal("Noah", _partner.Holds.Clients[0].Fields["FirstName"]);
        Assert.Equal(0, _partner.Calls.RejectedForRate);
        Assert.Equal(1, _partner.Calls.Rate.WorstIn60sStrict);
        var member = await _api.MemberAsync("gb-1", "spivi");
        Assert.Contains("\"clientId\":\"50002\"", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("correct", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_and_address_reach_the_client_and_a_removal_takes_it_off()
    {
        await _api.PutAsync(Connection, _partner.Connection);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.UntilAsync("gb-1", "Enabled", "spivi");

        const string Fields = """
            "body": { "weightKg": 61.5, "ftpWatts": 210 }, "address": { "street": "Seeweg", "number": "4", "city": "Zuerich" }
            """;
        await _api.SendChangeAsync(Changes.Told("gb-1", 30, Fields));
        await _api.PostAsync($"{Connection}/members/gb-1/sync");
        await _api.UntilAsync("gb-1", "Enabled", "spivi");
        var fields = _partner.Holds.Clients.Single(client => client.Username == "gb-1@example.org").Fields;
        await _api.DeleteAsync($"{Connection}/members/gb-1");
        await _api.UntilAsync(() => Task.FromResult(_partner.Holds.Clients.Length == 1), step: 100);

        Assert.Equal(("61.5", "210", "Seeweg 4"), (fields["Weight"], fields["FTP"], fields["Address"]));
    }

    [Fact]
    public async Task Member_of_another_gender_waits_with_the_reason()
    {
        await _api.PutAsync(Connection, _partner.Connection);

        await _api.SendChangeAsync(Changes.Member("gb-1").Replace("female", "nonBinary", StringComparison.Ordinal));

        var member = await _api.MemberAsync("gb-1", "spivi");
        Assert.Equal("New", member.Field("status"));
        Assert.Contains("neither female nor male", member.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_and_settings_are_refused_in_words()
    {
        var password = await _api.PutAsync(Connection, _partner.Connection.Replace("correct", "wrong", StringComparison.Ordinal));
        var settings = await _api.PutAsync(
            Connection, _partner.Connection.Replace("\"9001\"", "\"site\", \"birthDateFormat\": \"yy\", \"boxx\": \"1\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, password.Status);
        Assert.Contains("Invalid source credentials", password.Field("detail"), StringComparison.Ordinal);
        Assert.Contains("must be Spivi's number", settings.Text, StringComparison.Ordinal);
        Assert.Contains("dd, MM and yyyy", settings.Text, StringComparison.Ordinal);
        Assert.Contains("settings.boxx is unknown to Spivi", settings.Text, StringComparison.Ordinal);
    }
}
