using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Sources.Tests.Momence;

public sealed class MomenceClientTests
{
    private readonly HostTalk _talk = new();

    [Fact]
    public async Task Requests_on_the_wire()
    {
        var (member, session) = (_talk.Join(), _talk.Plan());

        await _talk.ReadAsync(SubjectKind.Member, member);
        await _talk.ReadAsync(SubjectKind.Class, session);
        var members = await _talk.ListAsync();
        await _talk.ListAsync(members.Next);

        Approved.Matches(string.Join('\n', _talk.Wire.Requests));
    }

    [Fact]
    public async Task Token_is_used_as_long_as_it_lives_and_then_refreshed()
    {
        var member = _talk.Join();
        await _talk.ReadAsync(SubjectKind.Member, member);
        await _talk.ReadAsync(SubjectKind.Member, member);
        _talk.Time.Advance(TimeSpan.FromMinutes(59.5));

        await _talk.MemberAsync(member);

        Assert.Equal(["grant_type=password", "grant_type=refresh_token"], Grants());
    }

    [Fact]
    public async Task Log_in_is_made_anew_when_the_refresh_is_refused()
    {
        var member = _talk.Join();
        await _talk.ReadAsync(SubjectKind.Member, member);
        _talk.Time.Advance(TimeSpan.FromMinutes(121));

        await _talk.MemberAsync(member);

        Assert.Equal(["grant_type=password", "grant_type=refresh_token", "grant_type=password"], Grants());
    }

    [Fact]
    public async Task Token_that_was_taken_back_fails_once()
    {
        var member = _talk.Join();
        await _talk.ReadAsync(SubjectKind.Member, member);
        _talk.Edit("revoke-tokens", "{}");

        Assert.IsType<SourceAnswer.Failed>(await _talk.ReadAsync(SubjectKind.Member, member));
        Assert.IsType<SourceAnswer.Found>(await _talk.ReadAsync(SubjectKind.Member, member));
    }

    [Fact]
    public async Task Token_that_never_worked_is_a_mistake_in_the_settings()
    {
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(401);

        Assert.IsType<SourceAnswer.Misconfigured>(await _talk.ReadAsync(SubjectKind.Member, 1));
    }

    [Theory]
    [InlineData(401, "{}", typeof(SourceAnswer.Misconfigured))]
    [InlineData(400, "{}", typeof(SourceAnswer.Unreadable))]
    [InlineData(404, "{}", typeof(SourceAnswer.Misconfigured))]
    [InlineData(503, "{}", typeof(SourceAnswer.Failed))]
    [InlineData(429, "{}", typeof(SourceAnswer.Throttled))]
    [InlineData(200, "{}", typeof(SourceAnswer.Unreadable))]
    [InlineData(200, """{"accessToken":"t"}""", typeof(SourceAnswer.Unreadable))]
    public async Task Log_in_that_brings_no_token_is_told_as_it_is(int status, string body, Type answer)
    {
        _talk.Wire.Instead(status, body);

        Assert.IsType(answer, await _talk.ReadAsync(SubjectKind.Member, 1));
    }

    [Theory]
    [InlineData(403, typeof(SourceAnswer.Misconfigured))]
    [InlineData(404, typeof(SourceAnswer.Gone))]
    [InlineData(429, typeof(SourceAnswer.Throttled))]
    [InlineData(500, typeof(SourceAnswer.Failed))]
    [InlineData(400, typeof(SourceAnswer.Unreadable))]
    public async Task Every_status_has_an_answer(int status, Type answer)
    {
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(status);

        Assert.IsType(answer, await _talk.ReadAsync(SubjectKind.Class, 11));
    }

    [Theory]
    [InlineData("{\"payload\":", typeof(SourceAnswer.Failed))]
    [InlineData("{}", typeof(SourceAnswer.Unreadable))]
    public async Task Page_that_is_none_is_not_read(string body, Type answer)
    {
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(200, body);

        Assert.IsType(answer, (await _talk.ListAsync()).Answer);
    }

    [Fact]
    public async Task Slow_answer_is_not_waited_for()
    {
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _talk.Time, cancellation);
            throw new InvalidOperationException("Nobody waits any more.");
        });

        var reading = _talk.ReadAsync(SubjectKind.Member, 1);
        _talk.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.IsType<SourceAnswer.Failed>(await reading);
    }

    [Theory]
    [InlineData(SubjectKind.Member, "1")]
    [InlineData(SubjectKind.Class, "class\t1")]
    public async Task What_momence_does_not_know_is_gone(SubjectKind kind, string id) => Assert.Equal(
        id, Assert.IsType<SourceAnswer.Gone>(await _talk.ReadAsync(kind, 1)).Id.ToString());

    [Fact]
    public async Task Nobody_is_gone_at_an_address_where_nothing_is()
    {
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(404);
        _talk.Wire.Instead(404);

        Assert.IsType<SourceAnswer.Misconfigured>(await _talk.ReadAsync(SubjectKind.Member, 1));
    }

    [Fact]
    public async Task List_tells_members_and_then_sessions_as_reading_does()
    {
        _talk.Edit("add-many", """{"count":60,"seed":3}""");
        var session = _talk.Plan();
        _talk.Book(session, 101, 5);

        var first = await _talk.ListAsync();
        var second = await _talk.ListAsync(first.Next);
        var third = await _talk.ListAsync(second.Next);

        Assert.Equal((50, 10, 1), (first.Records.Length, second.Records.Length, third.Records.Length));
        Assert.Null(third.Next);
        Assert.Equal(
            (await _talk.ChangesAsync(SubjectKind.Class, session)).Select(change => (change.Type, change.Class!.Guest)),
            third.Records[0].Changes.Select(change => (change.Type, change.Class!.Guest)));
    }

    [Fact]
    public async Task Sessions_are_listed_for_as_many_days_as_are_set()
    {
        var talk = new HostTalk(("sessionDays", "0"));
        talk.Plan();

        Assert.Null((await talk.ListAsync()).Next);
    }

    [Fact]
    public async Task Who_joins_while_the_list_is_read_is_still_in_it()
    {
        _talk.Edit("add-many", """{"count":50,"seed":3}""");
        var first = await _talk.ListAsync();
        _talk.Time.Advance(TimeSpan.FromSeconds(1));
        var late = _talk.Join("Late");

        var second = await _talk.ListAsync(first.Next);

        Assert.Equal($"{late}", Assert.Single(second.Records).Subject.Id);
    }

    [Fact]
    public async Task Who_leaves_between_page_and_memberships_is_left_out()
    {
        _talk.Join("Ada");
        _talk.Wire.Before = 2;
        _talk.Wire.Instead(404);

        var page = await _talk.ListAsync();

        Assert.IsType<SourceAnswer.Found>(page.Answer);
        Assert.Empty(page.Records);
    }

    [Fact]
    public async Task Place_that_is_none_is_refused() =>
        Assert.IsType<SourceAnswer.Unreadable>((await _talk.ListAsync("here|there")).Answer);

    [Fact]
    public async Task Bookings_are_read_to_the_last_page()
    {
        var session = _talk.Plan();
        for (var member = 0; member < 101; member++)
        {
            _talk.Book(session, _talk.Join($"m{member}"), member);
        }

        Assert.Equal(102, (await _talk.ChangesAsync(SubjectKind.Class, session)).Length);
    }

    [Fact]
    public async Task Requests_stay_within_what_is_announced()
    {
        _talk.Edit("add-many", """{"count":50,"seed":3}""");

        await _talk.ListAsync();

        Assert.InRange(_talk.Wire.Requests.Count, 52, _talk.Client.CallsPerPage);
    }

    private IEnumerable<string> Grants() =>
        from request in _talk.Wire.Requests
        let form = request.IndexOf("grant_type", StringComparison.Ordinal)
        where form >= 0
        select request[form..].Split('&')[0];
}
