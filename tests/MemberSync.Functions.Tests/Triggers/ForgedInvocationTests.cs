using System.Net;
using System.Text.Json.Nodes;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Triggers;

/// <summary>What somebody outside sends to look like the host is not carried out.</summary>
public sealed class ForgedInvocationTests : IAsyncDisposable
{
    private static readonly JsonObject Message = new() { ["item"] = Convert.ToBase64String("broken"u8) };

    private readonly HostedFixture _host = new();

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "app.example")]
    [InlineData("X-ARR-LOG-ID", "1")]
    [InlineData("DISGUISED-HOST", "app.example")]
    [InlineData("X-Azure-Functions-InvocationId", "11111111-1111-1111-1111-111111111111")]
    public async Task Forwarders_header_is_refused(string header, string value)
    {
        var reply = await InvokeAsync("QueueMemberChanges", request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.NotFound, reply);
    }

    [Theory]
    [InlineData("QUEUEMEMBERCHANGES")]
    [InlineData("api/QueueMemberChanges")]
    [InlineData("api/../QueueMemberChange%73/")]
    public async Task Other_path_is_refused(string path)
    {
        var reply = await InvokeAsync(path, _ => { });

        Assert.Equal(HttpStatusCode.NotFound, reply);
    }

    [Fact]
    public async Task Other_host_is_refused()
    {
        var reply = await InvokeAsync("QueueMemberChanges", request => request.Headers.Host = "app.example");

        Assert.Equal(HttpStatusCode.NotFound, reply);
    }

    [Fact]
    public async Task Missing_id_is_refused()
    {
        var reply = await InvokeAsync(
            "QueueMemberChanges", request => request.Headers.Remove("X-Azure-Functions-InvocationId"));

        Assert.Equal(HttpStatusCode.NotFound, reply);
    }

    [Fact]
    public async Task Invocations_lead_nowhere_where_no_host_runs()
    {
        await using var alone = new ApiFixture();

        var reply = await alone.PostAsync("/QueueMemberChanges", "{}");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<HttpStatusCode> InvokeAsync(string path, Action<HttpRequestMessage> change)
    {
        var reply = await _host.InvokeAsync(path, (JsonObject)Message.DeepClone(), change);
        var aside = await _host.Api.GetAsync("/api/set-aside");
        Assert.Equal(0, aside.Json.GetProperty("items").GetArrayLength());
        return reply.Status;
    }
}
