using System.Net;
using System.Net.Http.Headers;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Secrets.Tests.Vault;

public sealed class VaultFailureTests
{
    private const string Secret = "credential-that-never-comes-out";

    private static readonly SecretPlace Place =
        SecretPlace.OfConnection(ClubId.Parse("northclub"), ConnectionId.Parse("mywellness"));

    private static readonly SecretReference Some = SecretReference.Parse("0123456789abcdef0123456789abcdef");

    private readonly VaultFixture _own = new();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    public async Task Busy_vault_is_asked_again(HttpStatusCode status, string code)
    {
        var busy = Answer(status, code);
        _own.Vault.AnswerNext(busy, busy, busy);

        var reference = await _own.Store.KeepAsync(Place, Secret, CancellationToken.None);

        Assert.Equal(Secret, await _own.Store.ReadAsync(Place, reference, CancellationToken.None));
    }

    [Fact]
    public async Task Vault_that_stays_busy_is_an_outage()
    {
        var busy = Answer(HttpStatusCode.TooManyRequests, "Throttled");
        _own.Vault.AnswerNext(busy, busy, busy, busy);

        var failure = await FailToKeepAsync();

        Assert.Equal("The key vault did not answer: 429 Throttled.", failure.Message);
    }

    [Fact]
    public async Task Vault_that_asks_to_wait_for_long_is_an_outage_after_half_a_minute()
    {
        var later = Answer(HttpStatusCode.TooManyRequests, "Throttled");
        _own.Vault.AnswerNext(request =>
        {
            var answer = later(request);
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromHours(1));
            return answer;
        });
        var keeping = _own.Store.KeepAsync(Place, Secret, CancellationToken.None).AsTask();

        _own.Time.Advance(TimeSpan.FromSeconds(30));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => keeping);
        Assert.Equal("The key vault did not answer: no answer in time.", failure.Message);
    }

    [Theory]
    [InlineData("ForbiddenByRbac")]
    [InlineData("ForbiddenByFirewall")]
    public async Task Refusal_says_which_right_is_missing(string inner)
    {
        _own.Vault.AnswerNext(_ => VaultReply.Error(HttpStatusCode.Forbidden, "Forbidden", "Caller is not authorized", inner));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _own.Store.ReadAsync(Place, Some, CancellationToken.None).AsTask());

        Assert.Equal(
            $"The key vault refuses: 403 {inner}. Give the app's identity the role Key Vault Secrets Officer on the "
                + "vault, and let the vault's firewall admit the app.",
            failure.Message);
    }

    [Fact]
    public async Task Connection_that_breaks_is_an_outage()
    {
        Func<HttpRequestMessage, HttpResponseMessage> broken =
            _ => throw new HttpRequestException(HttpRequestError.NameResolutionError, $"No such host, {Secret}");
        _own.Vault.AnswerNext(broken, broken, broken, broken);

        var failure = await FailToKeepAsync();

        Assert.Equal("The key vault did not answer: connection failed: NameResolutionError.", failure.Message);
    }

    [Theory]
    [InlineData("<html>a proxy's page</html>")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("""{"value":"x","id":"https://elsewhere.example/nothing"}""")]
    public async Task Odd_answer_is_an_outage(string text)
    {
        _own.Vault.AnswerNext(_ => VaultReply.Text(HttpStatusCode.OK, text));

        var failure = await FailToKeepAsync();

        Assert.StartsWith("The key vault did not answer: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_that_repeats_the_secret_gets_into_no_exception()
    {
        _own.Vault.AnswerNext(_ => VaultReply.Error(HttpStatusCode.BadRequest, Secret, $"'{Secret}' is not good", Secret));

        var failure = await FailToKeepAsync();

        Assert.Equal("The key vault did not answer: 400.", failure.Message);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_not_sent_to_a_vault_that_asks_for_another_services()
    {
        _own.Vault.ChallengeFor = "https://vault.elsewhere.example";

        var failure = await FailToKeepAsync();

        Assert.StartsWith("The key vault did not answer: ", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_own.Identity.Scopes);
    }

    [Fact]
    public async Task Callers_end_of_patience_is_no_outage()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _own.Store.KeepAsync(Place, Secret, gone.Token).AsTask());
    }

    [Theory]
    [InlineData("http://hub-test.vault.azure.net")]
    [InlineData("https://vault.example.org")]
    public void Address_that_is_not_a_vaults_is_refused_before_any_request(string address)
    {
        var vault = new VaultDouble();

        var refusal = Assert.Throws<ArgumentException>(() => new VaultFixture(vault, address));

        Assert.StartsWith("The vault's address must ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, vault.Requests);
    }

    private static Func<HttpRequestMessage, HttpResponseMessage> Answer(HttpStatusCode status, string code) =>
        _ => VaultReply.Error(status, code, "Try again later.");

    private Task<StoreUnavailableException> FailToKeepAsync() =>
        Assert.ThrowsAsync<StoreUnavailableException>(
            () => _own.Store.KeepAsync(Place, Secret, CancellationToken.None).AsTask());
}
