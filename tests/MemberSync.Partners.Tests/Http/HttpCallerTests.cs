using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using MemberSync.Partners.Http;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Partners.Tests.Http;

/// <summary>On real sockets: what was sent, what was not, and that nothing is ever sent twice.</summary>
public sealed class HttpCallerTests : IDisposable
{
    // Time stands still: nothing here may depend on a timeout.
    private readonly HttpCaller _caller = new(PartnerHandlers.Create(), new SimulatedTime());

    public void Dispose() => _caller.Dispose();

    [Fact]
    public async Task Refused_connection_is_not_sent()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        free.Stop();

        Assert.Equal(new Exchange.NotSent("no connection (ConnectionRefused)"), await SendAsync(address));
    }

    [Fact]
    public async Task Failed_handshake_is_not_sent()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var sending = SendAsync(new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));

        (await listener.AcceptSocketAsync()).Dispose();

        Assert.IsType<Exchange.NotSent>(await sending);
        listener.Stop();
    }

    [Theory]
    [InlineData(Reaction.Reset)]
    [InlineData(Reaction.Close)]
    [InlineData(Reaction.HalfAnswer)]
    public async Task Connection_that_breaks_after_the_request_is_lost_and_not_tried_again(Reaction reaction)
    {
        await using var server = new RawServer(_ => reaction);

        Assert.IsType<Exchange.Lost>(await SendAsync(server.Address));

        Assert.Equal(1, server.Attempts);
    }

    [Theory]
    [InlineData(Reaction.Close)]
    [InlineData(Reaction.Reset)]
    public async Task Pooled_connection_that_breaks_gets_no_second_attempt(Reaction reaction)
    {
        await using var server = new RawServer(attempt => attempt % 2 == 1 ? Reaction.Answer : reaction);

        for (var call = 1; call <= 10; call++)
        {
            var exchange = await SendAsync(server.Address);

            Assert.Equal(call, server.Attempts);
            Assert.Equal(call % 2 == 1, exchange is Exchange.Answered);
        }

        Assert.Equal(5, server.Connections);
    }

    [Fact]
    public async Task Connection_closed_behind_an_answer_gets_at_most_one_attempt_per_call()
    {
        await using var server = new RawServer(_ => Reaction.AnswerThenClose);
        var answered = 0;

        for (var call = 1; call <= 20; call++)
        {
            answered += await SendAsync(server.Address) is Exchange.Answered ? 1 : 0;

            // A request that ran into the closing arrived nowhere; none arrived twice.
            Assert.InRange(server.Attempts, answered, call);
        }
    }

    [Fact]
    public async Task Redirect_is_an_answer_like_any_other()
    {
        using var partner = new StubHandler();
        partner.Answers(HttpStatusCode.Redirect, string.Empty, ("Location", "https://elsewhere.test"));
        using var caller = new HttpCaller(partner, new SimulatedTime());

        var answered = Assert.IsType<Exchange.Answered>(await SendAsync(new Uri("https://partner.test"), caller));

        Assert.Equal(302, answered.Status);
    }

    [Fact]
    public async Task Whoever_sends_a_request_again_fails()
    {
        using var content = new OnceContent(new byte[3], "application/json");
        Assert.False(content.Started);

        await content.CopyToAsync(Stream.Null, CancellationToken.None);

        Assert.True(content.Started);
        await Assert.ThrowsAnyAsync<Exception>(() => content.CopyToAsync(Stream.Null, CancellationToken.None));
    }

    [Fact]
    public void Transport_takes_no_liberties()
    {
        using var handler = PartnerHandlers.Create();

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.Equal(SslProtocols.Tls13, handler.SslOptions.EnabledSslProtocols);
        Assert.Equal(TimeSpan.FromSeconds(5), handler.ConnectTimeout);
    }

    private async Task<Exchange> SendAsync(Uri address, HttpCaller? caller = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        using var content = new OnceContent("{}"u8.ToArray(), "application/json");
        return await (caller ?? _caller).SendAsync(request, content, TimeSpan.FromSeconds(10), CancellationToken.None);
    }
}
