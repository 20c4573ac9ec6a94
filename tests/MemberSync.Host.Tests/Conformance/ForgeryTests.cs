using System.Text;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>Somebody outside cannot make the app believe that the host calls it.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class ForgeryTests(LiveApp app) : IDisposable
{
    private const string Id = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

    private readonly HttpClient _client = new();

    [Theory]
    [InlineData("QueueMemberChanges")]
    [InlineData("queuememberchanges")]
    [InlineData("api/QueueMemberChanges")]
    [InlineData("api/../QueueMemberChanges")]
    [InlineData("api/%2e%2e/QueueMemberChanges")]
    [InlineData("api//QueueMemberChanges")]
    [InlineData("API/..%2fQueueMemberChanges")]
    public async Task Nothing_sent_to_the_host_becomes_an_invocation(string path)
    {
        using var request = Forged(app.Host.Address, path, "outside");

        using var answer = await _client.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(await app.KnowsAsync("outside"));
        Assert.Empty(await app.TakeAsideAsync());
    }

    [Theory]
    [InlineData("QueueMemberChanges", "X-Forwarded-For", "203.0.113.7")]
    [InlineData("QueueMemberChanges", "X-Forwarded-Host", "club.example")]
    [InlineData("QueueMemberChanges", "X-ARR-LOG-ID", "1")]
    [InlineData("QueueMemberChanges", "DISGUISED-HOST", "club.example")]
    [InlineData("QueueMemberChanges", "Host", "club.example")]
    [InlineData("QueueMemberChanges", "X-Azure-Functions-InvocationId", Id)]
    [InlineData("queuememberchanges", "Accept", "*/*")]
    [InlineData("api/QueueMemberChanges", "Accept", "*/*")]
    public async Task Request_with_a_mark_of_the_outside_is_no_invocation(string path, string header, string value)
    {
        using var request = Forged(await app.Host.HandlerAddressAsync(), path, "marked");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await _client.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(await app.KnowsAsync("marked"));
        Assert.Empty(await app.TakeAsideAsync());
    }

    [Fact]
    public async Task Other_methods_do_not_invoke()
    {
        using var request = Forged(await app.Host.HandlerAddressAsync(), "QueueMemberChanges", "put");
        request.Method = HttpMethod.Put;

        using var answer = await _client.SendAsync(request);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(await app.KnowsAsync("put"));
    }

    public void Dispose() => _client.Dispose();

    // The path as it stands; the client would tidy it.
    private static HttpRequestMessage Forged(Uri address, string path, string member)
    {
        var asItStands = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{address}{path}", asItStands))
        {
            Content = new StringContent(
                $$$"""{"Data":{"item":"{{{Change.Base64(Change.Created(member))}}}"},"Metadata":{}}""",
                Encoding.UTF8,
                "application/json"),
        };
        request.Headers.Add("X-Azure-Functions-InvocationId", Id);
        return request;
    }
}
