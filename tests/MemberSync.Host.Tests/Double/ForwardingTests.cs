using System.Net;
using System.Text;
using MemberSync.FunctionsHost;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>What becomes of a request from outside, in the older way and in the newer one.</summary>
public sealed class ForwardingTests : IDisposable
{
    private const string Old = "\"enableForwardingHttpRequest\": true";
    private const string New = "\"enableProxyingHttpRequest\": true";
    private const string Path = "api/orders/a%2Fb%20c?x=1&x=2&code=abc";

    private readonly HttpClient _client = new();
    private HandlerApp? _app;

    [Theory]
    [InlineData(Old, "/api/orders/a%2Fb%20c?x=1%2C2&code=abc")]
    [InlineData(New, "/api/orders/a%252Fb%20c?x=1&x=2&code=abc")]
    public async Task Query_is_merged_in_the_older_way_and_an_encoded_slash_encoded_again_in_the_newer(string mode, string url)
    {
        await using var host = await StartAsync(mode);

        var answer = await _client.GetAsync(new Uri(host.Address, Path));

        Assert.Equal((HttpStatusCode)418, answer.StatusCode);
        Assert.Equal("short and stout", await answer.Content.ReadAsStringAsync());
        Assert.Equal(url, Assert.Single(_app!.SeenOf("GET")).Url);
    }

    [Theory]
    [InlineData(Old, "club.example", 2)]
    [InlineData(New, "127.0.0.1:", 1)]
    public async Task Host_and_forged_headers_are_treated_as_the_mode_does(string mode, string host, int ids)
    {
        await using var instance = await StartAsync(mode);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(instance.Address, "api/orders/7"));
        request.Headers.Host = "club.example";
        request.Headers.Add("X-Azure-Functions-InvocationId", "11111111-1111-1111-1111-111111111111");

        await _client.SendAsync(request);

        var seen = Assert.Single(_app!.SeenOf("GET"));
        Assert.StartsWith(host, Assert.Single(seen.Values("Host")), StringComparison.Ordinal);
        Assert.Equal(ids, seen.Values("X-Azure-Functions-InvocationId").SelectMany(value => value.Split(',')).Count());
    }

    [Fact]
    public async Task Proxy_says_whom_the_client_asked()
    {
        await using var host = await StartAsync(New);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, "api/orders/7"));
        request.Headers.Host = "club.example";
        request.Headers.Add("X-Forwarded-Host", "forged.example");

        await _client.SendAsync(request);

        var seen = Assert.Single(_app!.SeenOf("GET"));
        Assert.Equal(["club.example"], seen.Values("X-Forwarded-Host"));
        Assert.Equal(["http"], seen.Values("X-Forwarded-Proto"));
        Assert.Equal(seen.Values("X-Azure-Functions-InvocationId"), seen.Values("x-ms-invocation-id"));
    }

    [Theory]
    [InlineData(Old, HttpStatusCode.InternalServerError)]
    [InlineData(New, (HttpStatusCode)418)]
    public async Task Body_without_a_length_passes_only_in_the_newer_way(string mode, HttpStatusCode status)
    {
        await using var host = await StartAsync(mode);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "api/orders/7"));
        request.Content = new StringContent("in pieces");
        request.Headers.TransferEncodingChunked = true;

        var answer = await _client.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(Old, 0)]
    [InlineData(New, 1)]
    public async Task Body_loses_its_encoding_in_the_older_way(string mode, int encodings)
    {
        await using var host = await StartAsync(mode);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("zipped, let us say"));
        body.Headers.ContentEncoding.Add("gzip");
        body.Headers.ContentType = new("text/plain");

        await _client.PostAsync(new Uri(host.Address, "api/orders/7"), body);

        var seen = Assert.Single(_app!.SeenOf("POST"));
        Assert.Equal("zipped, let us say", seen.Body);
        Assert.Equal(["text/plain"], seen.Values("Content-Type"));
        Assert.Equal(encodings, seen.Values("Content-Encoding").Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tick")]
    [InlineData("admin/host/status")]
    [InlineData("other/orders/7")]
    public async Task Nothing_outside_the_prefix_reaches_the_handler(string path)
    {
        await using var host = await StartAsync(New);

        await _client.PostAsync(new Uri(host.Address, path), null);

        Assert.Empty(_app!.SeenOf("POST"));
    }

    [Fact]
    public async Task Proxy_sends_a_request_again_whose_connection_broke()
    {
        await using var host = await StartAsync(New);

        var answer = await _client.GetAsync(new Uri(host.Address, "api/shaky"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, _app!.SeenOf("GET").Count());
    }

    public void Dispose()
    {
        _client.Dispose();
        _app?.Dispose();
    }

    private async Task<HostInstance> StartAsync(string mode)
    {
        const string Teapot =
            """{ "status": 418, "headers": { "Content-Type": "text/plain" }, "body": "short and stout" }""";
        _app = new HandlerApp(mode)
            .WithHttp()
            .WithTimer("Tick", "0 0 0 * * *")
            .WithReplies("/api/orders/7", Teapot)
            .WithReplies("/api/orders/a%2Fb%20c", Teapot)
            .WithReplies("/api/orders/a%252Fb%20c", Teapot)
            .WithReplies("/api/shaky", """{ "drop": true }""", """{ "status": 200 }""");
        return await _app.StartAsync();
    }
}
