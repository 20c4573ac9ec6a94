using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Partners.Tests.Http;
using Xunit;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class MywellnessSessionsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Call_without_a_session_makes_no_request()
    {
        Assert.Equal(0, _desk.Client.Idle);
        Assert.IsType<PartnerAnswer.SessionEnded>(await _desk.CallAsync());

        Assert.Empty(_desk.Partner.Requests);
    }

    [Theory]
    [InlineData("""{"data":{"result":"Success"},"token":"t-2"}""", 1)]
    [InlineData("""{"errors":[{"message":"no"}],"token":"t-2"}""", 1)]
    [InlineData("""{"errors":[{"message":"no"}]}""", 0)]
    [InlineData("""{"data":{"result":"Success"}}""", 0)]
    [InlineData("""{"errors":[{"field":"TokenNotValid"}],"token":"t-2"}""", 0)]
    [InlineData("<html>", 0)]
    public async Task Session_goes_on_only_with_the_token_of_the_answer(string answer, int idle)
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers(answer);

        await _desk.CallAsync();

        Assert.Equal(idle, _desk.Client.Idle);
    }

    [Fact]
    public async Task Throttled_call_leaves_the_session_and_tells_the_time_to_wait()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers(HttpStatusCode.TooManyRequests, string.Empty, ("Retry-After", "17"));

        Assert.Equal(new PartnerAnswer.Throttled(TimeSpan.FromSeconds(17)), await _desk.CallAsync());
        Assert.Equal(1, _desk.Client.Idle);
    }

    [Theory]
    [InlineData("1800", 1740)]
    [InlineData("\"1800\"", 1740)]
    [InlineData("60", 30)]
    [InlineData("0", 1440)]
    [InlineData("-5", 1440)]
    [InlineData("1e300", 1440)]
    [InlineData("null", 1440)]
    public async Task Session_ends_before_its_token_does(string expireIn, int seconds)
    {
        _desk.Partner.Answers(Desk.LogIn("t-1", expireIn));
        await _desk.Client.LogInAsync(CancellationToken.None);

        _desk.Time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.Equal(1, _desk.Client.Idle);
        _desk.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(0, _desk.Client.Idle);
    }

    [Fact]
    public async Task Parallel_calls_never_share_a_session()
    {
        await _desk.LogInAsync("a-1");
        await _desk.LogInAsync("b-1");
        TaskCompletionSource<HttpResponseMessage> first = new(), second = new();
        _desk.Partner.AnswersLater(_ => first.Task);
        _desk.Partner.AnswersLater(_ => second.Task);
        _desk.Partner.Answers("""{"data":{},"token":"b-3"}""");

        Task<PartnerAnswer>[] calls = [_desk.CallAsync(), _desk.CallAsync()];
        Assert.Equal(0, _desk.Client.Idle);
        first.SetResult(StubHandler.Response(HttpStatusCode.OK, """{"data":{},"token":"b-2"}"""));
        await calls[0];
        await _desk.CallAsync();
        second.SetResult(StubHandler.Response(HttpStatusCode.OK, """{"data":{},"token":"a-2"}"""));
        await calls[1];

        var tokens = _desk.Partner.Requests.Skip(2).Select(request => request.Split("\"token\":\"")[1][..3]);
        Assert.Equal(["b-1", "a-1", "b-2"], tokens);
        Assert.Equal(2, _desk.Client.Idle);
    }
}
