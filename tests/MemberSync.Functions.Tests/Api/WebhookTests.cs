using System.Globalization;
using System.Net;
using System.Text;
using MemberSync.Engine.Webhooks;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class WebhookTests : IAsyncLifetime
{
    private const string Path = "/api/clubs/northclub/webhooks/generic";
    private const string Old = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string New = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.PutAsync(Path, $$"""{ "secrets": ["{{Old}}", "{{New}}"] }""");
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Old)]
    [InlineData(New)]
    public async Task Change_signed_with_any_secret_of_the_club_is_taken_once(string secret)
    {
        var first = await SendAsync(secret, Changes.Member("m-1"));
        var again = await SendAsync(secret, Changes.Member("m-1"));

        Assert.Equal("""{"eventId":"event-m-1","outcome":"taken"}""", first.Text);
        Assert.Equal((HttpStatusCode.Accepted, "duplicate"), (again.Status, again.Field("outcome")));
    }

    [Fact]
    public async Task Strangers_learn_nothing_and_leave_nothing()
    {
        var before = _api.Store.RowsOf("northclub").Length;

        var forged = await SendAsync("whsec_" + Convert.ToBase64String(new byte[32]), Changes.Member("m-1"));
        var nowhere = await SendAsync(Old, Changes.Member("m-1"), path: "/api/clubs/nowhere/webhooks/generic");
        var unsigned = await _api.PostAsync(Path, "not even JSON", key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, forged.Status);
        Assert.Equal((forged.Text, forged.Text), (nowhere.Text, unsigned.Text));
        Assert.Equal(before, _api.Store.RowsOf("northclub").Length);
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public async Task Late_or_early_webhooks_are_refused(int seconds)
    {
        var reply = await SendAsync(Old, Changes.Member("m-1"), seconds: seconds);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
    }

    [Fact]
    public async Task Signed_but_faulty_change_is_told_its_faults()
    {
        var reply = await SendAsync(Old, "{ }");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("eventId", reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_never_come_out()
    {
        var reply = await _api.GetAsync(Path);

        Assert.Equal("""{"secrets":2}""", reply.Text);
    }

    [Theory]
    [InlineData("""{ "secrets": ["whsec_dG9vc2hvcnQ="] }""")]
    [InlineData("""{ "secrets": ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"] }""")]
    [InlineData("""{ }""")]
    public async Task Weak_or_missing_secrets_are_refused(string body)
    {
        var reply = await _api.PutAsync(Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("""{"secrets":2}""", (await _api.GetAsync(Path)).Text);
    }

    private async Task<Reply> SendAsync(string secret, string body, string path = Path, int seconds = 0)
    {
        var time = _api.Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var message = new SignedMessage("msg-1", time, "", Encoding.UTF8.GetBytes(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", time);
        request.Headers.Add("webhook-signature", $"v1a,unknown {WebhookSignature.Sign(secret, message)}");
        return await _api.SendAsync(request);
    }
}
