using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>The check that all tests of the API stand on notices what is not described.</summary>
public sealed class DescribedTests
{
    private const string Health = """{"status":"ok","store":"ok","time":"2026-04-01T09:00:00Z"}""";

    [Theory]
    [InlineData(200, "application/json", Health, 0)]
    [InlineData(418, "application/json", Health, 1)]
    [InlineData(200, "text/plain", "ok", 1)]
    [InlineData(200, "application/json", """{"status":"ok","store":"ok"}""", 1)]
    [InlineData(200, "application/json", """{"status":"ok","store":"ok","time":"today"}""", 1)]
    [InlineData(200, "application/json", """{"status":"ok","store":7,"time":"2026-04-01T09:00:00Z","more":true}""", 2)]
    [InlineData(503, "application/problem+json", """{"type":"t","status":503,"code":"refused","title":"t","detail":"d"}""", 1)]
    public void Answer_that_is_not_described_is_noticed(int status, string mediaType, string body, int faults)
    {
        var reply = new Reply((HttpStatusCode)status, mediaType, body, null);

        var found = Described.Faults(HttpMethod.Get, "/api/health", reply);

        Assert.Equal(faults, found.Count);
    }
}
