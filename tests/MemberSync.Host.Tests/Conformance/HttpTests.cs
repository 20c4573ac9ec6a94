using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MemberSync.Host.Tests.Stages;
using MemberSync.Host.Tests.Support;
using Xunit;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>The API through the host: requests and answers come through unchanged.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class HttpTests(LiveApp app)
{
    private const string Changes = $"api/clubs/{HostStage.Club}/members";

    [Fact]
    public async Task Request_is_answered_and_not_redirected_whatever_it_says_of_its_way()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/health?code=a-function-key");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("x-functions-key", "another-function-key");

        using var answer = await app.Stage.Api.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Batch_without_a_length_is_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Changes);
        request.Content = new StringContent(
            string.Join('\n', Enumerable.Range(0, 200).Select(i => Line($"streamed-{i}"))),
            Encoding.UTF8,
            "application/x-ndjson");
        request.Headers.TransferEncodingChunked = true;

        using var answer = await app.Stage.Api.SendAsync(request);

        Assert.Contains("\"taken\":200", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_without_a_body_is_refused_with_a_reason()
    {
        using var answer = await app.Stage.Api.PostAsync(Changes, null);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Key_is_asked_for_by_the_app_and_not_by_the_host()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/clubs");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");

        using var answer = await app.Stage.Api.SendAsync(request);

        Assert.Contains("key-unknown", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_works_through_hosts_too_that_forward_in_the_older_way()
    {
        var settings = new StageSettings
        {
            AppSettings = new StageSettings().AppSettings
                .Add("AzureFunctionsJobHost__customHandler__enableProxyingHttpRequest", "false")
                .Add("AzureFunctionsJobHost__customHandler__enableForwardingHttpRequest", "true"),
        };
        await using var old = await HostStage.StartAsync(settings, CancellationToken.None);

        using var made = await old.Api.PutAsync(
            $"api/clubs/{HostStage.Club}", Json("""{ "name": "North Club", "timeZone": "Europe/Zurich" }"""));
        using var taken = await old.Api.PostAsync(Changes, Json(Line("forwarded")));

        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
    }

    // The path says to which club it belongs.
    private static string Line(string member) =>
        Change.Created(member).Replace("\"club\":\"northclub\",", "", StringComparison.Ordinal);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
