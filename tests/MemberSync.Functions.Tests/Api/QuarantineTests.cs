using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class QuarantineTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/main";

    private readonly ApiFixture _api = new(new ScriptedPartner());

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        _api.Partner.CallAnswer = new PartnerAnswer.Misconfigured("wrong key of staff@club.example");
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Member("gb-2"));
        await _api.UntilAsync(async () => (await _api.GetAsync(Connection)).Field("quarantine") is { Length: > 0 });
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Quarantine_is_told_once_however_often_the_check_fails()
    {
        _api.Partner.CheckAnswer = _api.Partner.CallAnswer!;
        await _api.PostAsync($"{Connection}/check");
        await _api.PostAsync($"{Connection}/check");

        var log = await _api.GetAsync($"{Connection}/log?level=error");

        Assert.Equal(1, Count(_api.Logs, "Error 2002 "));
        Assert.Equal(1, Count(log.Text, "connection.quarantined"));
        Assert.DoesNotContain("staff@club.example", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovery_is_told_once_and_what_waited_goes_on()
    {
        _api.Partner.CallAnswer = null;
        await _api.PostAsync($"{Connection}/check");
        await _api.PostAsync($"{Connection}/check");
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 2);

        var log = await _api.GetAsync($"{Connection}/log");

        Assert.Equal(1, Count(_api.Logs, "Information 2003 "));
        Assert.Equal(1, Count(log.Text, "connection.recovered"));
    }

    [Fact]
    public async Task Full_sync_is_refused_with_what_to_do_while_the_settings_are_wrong()
    {
        var reply = await _api.PostAsync($"{Connection}/sync");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("wrong key", reply.Field("detail"), StringComparison.Ordinal);
        Assert.Contains("run the connection's check", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_sync_is_refused_while_the_partner_cannot_be_reached()
    {
        _api.Partner.CallAnswer = null;
        await _api.PostAsync($"{Connection}/check");
        _api.Partner.CallAnswer = new PartnerAnswer.Failed("away");
        await _api.UntilAsync(async () => (await _api.GetAsync($"{Connection}/budget")).Text.Contains("paused", StringComparison.Ordinal));

        var reply = await _api.PostAsync($"{Connection}/sync");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("cannot be reached at the moment", reply.Field("detail"), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
