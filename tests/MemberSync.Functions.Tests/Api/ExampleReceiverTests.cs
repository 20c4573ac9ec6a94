using System.Net;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ExampleReceiverTests
{
    private const string Hook = "/api/clubs/northclub/connections/hook";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public async Task Receiver_of_the_documentation_takes_members_and_names_them()
    {
        await using var receiver = await ExampleReceiver.StartAsync(Secret);
        await using var api = new ApiFixture(partner: null, RealTime.Clock.GetUtcNow());
        await api.SetUpClubAsync();

        var connected = await api.PutAsync(Hook, Connection(receiver, Secret));
        await api.SendChangeAsync(Changes.Member("gb-1"));
        await api.UntilAsync(async () => await api.CountAsync("Enabled", "hook") == 1);

        Assert.Equal(HttpStatusCode.Created, connected.Status);
        Assert.Equal("""{"id":"person-gb-1"}""", (await api.MemberAsync("gb-1", "hook")).Field("externalIds"));
    }

    [Fact]
    public async Task Receiver_of_the_documentation_takes_nothing_that_others_signed()
    {
        await using var receiver = await ExampleReceiver.StartAsync("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        await using var api = new ApiFixture(partner: null, RealTime.Clock.GetUtcNow());
        await api.SetUpClubAsync();

        var refused = await api.PutAsync(Hook, Connection(receiver, Secret));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("HTTP 401", refused.Field("detail"), StringComparison.Ordinal);
    }

    private static string Connection(ExampleReceiver receiver, string secret) => $$"""
        { "partner": "webhook", "enabled": true, "address": "{{receiver.Address}}", "settings": {},
          "credentials": { "secret": "{{secret}}" } }
        """;
}
