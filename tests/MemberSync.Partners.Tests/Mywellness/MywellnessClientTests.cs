using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class MywellnessClientTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Call_uses_the_facility_and_the_newest_token()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers("""{"data":{"result":"Success"},"token":"t-2"}""");
        _desk.Partner.Answers("""{"data":{"result":"Success"},"token":"t-3"}""");

        Assert.IsType<PartnerAnswer.Done>(await _desk.CallAsync());
        Assert.IsType<PartnerAnswer.Done>(await _desk.CallAsync());

        Approved.Matches(string.Join('\n', _desk.Partner.Requests));
    }

    [Fact]
    public async Task Check_is_one_log_in_whose_session_serves_calls()
    {
        _desk.Partner.Answers(Desk.LogIn("t-1"));

        Assert.IsType<PartnerAnswer.Done>(await _desk.Client.CheckAsync(CancellationToken.None));

        Assert.Equal((1, 1), (_desk.Client.Idle, _desk.Partner.Requests.Count));
    }

    [Fact]
    public async Task Refused_log_in_opens_no_session()
    {
        _desk.Partner.Answers("""{"errors":[{"type":"Security","errorMessage":"wrong key 0d8f6c1e-7a55-4a0e-9a51-2c1f1d6f0001"}]}""");

        var answer = await _desk.Client.LogInAsync(CancellationToken.None);

        Assert.Equal(new PartnerAnswer.Misconfigured("wrong key ***"), answer);
        Assert.Equal(0, _desk.Client.Idle);
    }

    [Theory]
    [InlineData("Wed, 01 Apr 2026 09:00:30 GMT", 30)]
    [InlineData("Wed, 01 Apr 2026 08:00:00 GMT", 0)]
    [InlineData("86400", 3600)]
    [InlineData("soon", null)]
    public async Task Retry_after_is_kept_between_none_and_an_hour(string header, int? seconds)
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers(HttpStatusCode.TooManyRequests, string.Empty, ("Retry-After", header));

        var throttled = Assert.IsType<PartnerAnswer.Throttled>(await _desk.CallAsync());

        Assert.Equal(seconds, throttled.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Silence_ends_the_call_after_ten_seconds_and_the_session_with_it()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.AnswersLater(Desk.Never);
        var call = _desk.CallAsync();

        _desk.Time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Assert.False(call.IsCompleted);
        _desk.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(new PartnerAnswer.Lost("no answer within 10 s"), await call);
        Assert.Equal(0, _desk.Client.Idle);
    }

    [Fact]
    public async Task Cancelled_call_throws_and_drops_its_session()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.AnswersLater(Desk.Never);
        using var stop = new CancellationTokenSource();
        var call = _desk.Client.CallAsync(Desk.Update, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(0, _desk.Client.Idle);
    }

    [Fact]
    public async Task Answer_beyond_a_megabyte_is_lost()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers($$"""{"data":{},"token":"t-2","more":"{{new string('x', 1024 * 1024)}}"}""");

        Assert.Equal(new PartnerAnswer.Lost("an answer longer than 1 MB"), await _desk.CallAsync());
    }

    [Fact]
    public async Task Answer_carries_what_was_said_without_secrets_or_personal_words()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers("""{"data":{"result":"Success"},"token":"t-2"}""");

        var said = (await _desk.CallAsync()).Transcript!;

        Assert.StartsWith("POST /northclub/core/facilityuser/f***1/Update {", said.Request, StringComparison.Ordinal);
        Assert.Equal("""200 {"data":{"result":"Success"},"token":"***"}""", said.Answer);
        Assert.Contains("\"firstName\":\"I***s\"", said.Request, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Ines", "Maurer", "example.org", "1991", "t-1", "fu-1", ApiKey })
        {
            Assert.DoesNotContain(hidden, said.Request, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Foreign_id_never_becomes_part_of_a_path()
    {
        await _desk.LogInAsync("t-1");
        var call = Call(Ines, LinkAtPartner.With((PersonIds.FacilityUserId, "../facility/x")));

        Assert.IsType<PartnerAnswer.Refused>(await _desk.Client.CallAsync(call, CancellationToken.None));

        Assert.Single(_desk.Partner.Requests);
        Assert.Equal(1, _desk.Client.Idle);
    }
}
