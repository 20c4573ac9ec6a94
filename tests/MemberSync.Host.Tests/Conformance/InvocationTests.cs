using System.Net;
using System.Text;
using MemberSync.FunctionsHost.App;
using MemberSync.FunctionsHost.Invocations;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Host.Tests.Conformance;

/// <summary>How the published app answers what the host posts to it.</summary>
[Collection(LiveAppCollection.Name)]
public sealed class InvocationTests(LiveApp app, ITestOutputHelper log) : IDisposable
{
    private const string Sys = """{"sys":{"MethodName":"TimerSweep","UtcNow":"2026-04-01T21:30:00Z"}}""";

    private readonly HttpClient _handler = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task Every_timer_is_answered_with_success_and_without_outputs()
    {
        foreach (var timer in app.Host.App.TimerFunctions)
        {
            var result = Assert.IsType<InvocationResult.Succeeded>(await app.Host.FireAsync(timer.Name));

            Assert.Empty(result.Outputs);
            Assert.Null(result.ReturnValue);
        }
    }

    [Theory]
    [InlineData("""{"Schedule":{"AdjustForDST":true},"ScheduleStatus":null,"IsPastDue":false}""", Sys)]
    [InlineData(
        """{"ScheduleStatus":{"Last":"0001-01-01T00:00:00+00:00","Next":"2026-04-01T21:30:00+00:00"},"IsPastDue":true}""",
        Sys)]
    [InlineData(
        """{"IsPastDue":false}""",
        """{"RetryContext":{"RetryCount":1,"MaxRetryCount":3,"Exception":{},"Instance":null,"State":{}}}""")]
    public async Task Timer_is_answered_in_every_form(string timer, string metadata)
    {
        var body = $$"""{"Data":{"timer":{{timer}}},"Metadata":{{metadata}}}""";

        var (status, reply) = await PostAsync("TimerSweep", body);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.IsType<InvocationResult.Succeeded>(reply);
    }

    [Theory]
    [InlineData("once")]
    [InlineData("twice")]
    public async Task Message_is_taken_as_hosts_write_it_that_do_not_heed_the_data_type(string encoded)
    {
        var text = new QueuedText("id", "receipt", Change.Created($"encoded-{encoded}"), 1);
        var function = new Function.Queue("QueueMemberChanges", "item", LiveApp.MemberChanges, "", IsBinary: false);
        var invocation = QueuePayload.Of(function, text, Guid.Empty, "sys");
        if (encoded == "once")
        {
            invocation.Data["item"] = text.Text; // As the documentation shows it.
        }

        var (_, reply) = await PostAsync("QueueMemberChanges", invocation.Body);

        Assert.IsType<InvocationResult.Succeeded>(reply);
        Assert.True(await app.KnowsAsync($"encoded-{encoded}"));
        Assert.Empty(await app.TakeAsideAsync());
    }

    [Theory]
    [InlineData("QueueMemberChanges", "{ \"Data\": ")]
    [InlineData("QueueMemberChanges", "[]")]
    [InlineData("QueueMemberChanges", "")]
    [InlineData("QueueNobody", "{}")]
    [InlineData("HttpApi", "{}")]
    public async Task Payload_that_is_none_and_function_that_is_none_fail(string function, string body)
    {
        var (status, reply) = await PostAsync(function, body);

        Assert.InRange((int)status, 400, 599);
        Assert.IsType<InvocationResult.Failed>(reply);
    }

    [Fact]
    public async Task Probe_is_answered_while_messages_are_handled()
    {
        const int Probes = 100;
        var address = await app.Host.HandlerAddressAsync();
        var messages = Task.WhenAll(Enumerable.Range(0, 50).Select(
            i => app.SendAsync(LiveApp.MemberChanges, Change.Created($"beside-{i}"))));
        var spans = new List<TimeSpan>();

        for (var i = 0; i < Probes; i++)
        {
            var asked = RealTime.Clock.GetTimestamp();
            using var answer = await _handler.GetAsync(address);
            spans.Add(RealTime.Clock.GetElapsedTime(asked));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.All(await messages, result => Assert.IsType<InvocationResult.Succeeded>(result));
        log.WriteLine("measured: the probe was answered beside 50 messages, 99 of 100 times in "
            + $"{spans.Order().ElementAt(Probes * 98 / 100).TotalMilliseconds:0.0} ms");
    }

    public void Dispose() => _handler.Dispose();

    private async Task<(HttpStatusCode Status, InvocationResult Reply)> PostAsync(string function, string body)
    {
        var address = await app.Host.HandlerAddressAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, function));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        request.Headers.Add("Correlation-Context", "club=north");
        HostHeaders.AddTo(request.Headers, Guid.Parse("7c9e6679-7425-40de-944b-e07fc1f90ae7"));
        using var answer = await _handler.SendAsync(request);
        var type = answer.Content.Headers.ContentType?.MediaType;
        return (answer.StatusCode, ReplyReader.Read(
            answer.StatusCode, type, await answer.Content.ReadAsByteArrayAsync()));
    }
}
