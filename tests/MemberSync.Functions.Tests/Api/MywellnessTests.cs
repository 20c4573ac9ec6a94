using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>The whole way: changes in over HTTP, people at the simulated partner.</summary>
public sealed class MywellnessTests
{
    private const string Connection = "/api/clubs/northclub/connections/mywellness";

    // Inside the partner's window, where 200 calls a minute go through.
    private static readonly DateTimeOffset Night = new(2026, 4, 1, 22, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Members_sent_as_a_batch_are_enabled_at_the_partner()
    {
        await using var api = new ApiFixture(partner: null, Night);
        await using var partner = await SimulatedMywellness.StartAsync(api.Time);
        await api.SetUpClubAsync();
        var connected = await api.PutAsync(Connection, partner.Connection);

        var lines = Enumerable.Range(1, 40).Select(i => Changes.Member($"gb-{i}", firstName: $"Ines {i}"));

        var sent = await api.SendBatchAsync(string.Join('\n', lines));
        await api.UntilAsync(async () => await api.CountAsync("Enabled", "mywellness") == 40);

        Assert.Equal(HttpStatusCode.Created, connected.Status);
        Assert.Equal("40", sent.Field("taken"));
        Assert.Equal(40, partner.Accounts);
        var member = await api.MemberAsync("gb-7", "mywellness");
        Assert.Contains("facilityUserId", member.Field("externalIds"), StringComparison.Ordinal);
        Assert.DoesNotContain("permanentToken", member.Field("externalIds"), StringComparison.Ordinal);
        Assert.Contains("***", member.Json.GetProperty("lastExchange").GetProperty("request").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("gb-7@example.org", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gb-7@example.org", api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_is_refused_in_the_partners_words()
    {
        await using var api = new ApiFixture(partner: null, Night);
        await using var partner = await SimulatedMywellness.StartAsync(api.Time);
        await api.SetUpClubAsync();

        var body = partner.Connection.Replace("correct", "wrong", StringComparison.Ordinal);

        var reply = await api.PutAsync(Connection, body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("credentials are not valid", reply.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync(Connection)).Status);
    }
}
