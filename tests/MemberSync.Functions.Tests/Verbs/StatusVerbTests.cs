using System.Text.Json;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Functions.Tests.Verbs;

public sealed class StatusVerbTests : VerbFixture
{
    [Fact]
    public async Task Status_shows_every_connection()
    {
        await Api.SetUpClubAsync("southclub");
        await Api.ConnectAsync("southclub", enabled: false);

        Approved.Matches((await Typist.TypeAsync("status")).ToString());
    }

    [Fact]
    public async Task Status_says_what_to_do_about_a_quarantine()
    {
        await using var api = new ApiFixture();
        await api.SetUpClubAsync();
        await api.ConnectAsync();
        api.Partner.CallAnswer = new PartnerAnswer.Misconfigured("wrong key");
        await api.SendChangeAsync(Changes.Member("gb-1"));
        await api.UntilAsync(async () => (await new Typist(api).TypeAsync("status")).Output.Contains("quarantined since", StringComparison.Ordinal));

        var typed = await new Typist(api).TypeAsync("status");

        Assert.Contains("wrong key. Correct the settings, then run", typed.Output, StringComparison.Ordinal);
        Assert.Contains("'check --club northclub --connection main'", typed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_for_scripts_has_the_answers_of_the_service()
    {
        var forecast = await Api.GetAsync("/api/clubs/northclub/connections/main/forecast");

        var typed = await Typist.TypeAsync("status", "--json");

        var connection = Assert.Single(JsonDocument.Parse(typed.Output).RootElement.GetProperty("connections").EnumerateArray());
        Assert.Equal(forecast.Text, connection.GetProperty("forecast").GetRawText());
        Assert.Equal("scripted", connection.GetProperty("connection").GetProperty("partner").GetString());
    }
}
