using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Sources.Tests.PerfectGymNext;

public sealed class PerfectGymNextClientTests
{
    private const string Ines = """{"firstName":"Ines","lastName":"Maurer"}""";

    private readonly StudioTalk _talk = new();

    [Fact]
    public async Task Requests_on_the_wire()
    {
        _talk.Edit("add", Ines);

        await _talk.ReadAsync();
        await _talk.ListAsync();

        Approved.Matches(string.Join('\n', _talk.Wire.Requests));
    }

    [Theory]
    [InlineData(400, typeof(SourceAnswer.Unreadable))]
    [InlineData(401, typeof(SourceAnswer.Misconfigured))]
    [InlineData(403, typeof(SourceAnswer.Misconfigured))]
    [InlineData(404, typeof(SourceAnswer.Gone))]
    [InlineData(409, typeof(SourceAnswer.Unreadable))]
    [InlineData(302, typeof(SourceAnswer.Misconfigured))]
    [InlineData(429, typeof(SourceAnswer.Throttled))]
    [InlineData(500, typeof(SourceAnswer.Failed))]
    [InlineData(503, typeof(SourceAnswer.Failed))]
    public async Task Every_status_has_an_answer(int status, Type answer)
    {
        _talk.Wire.Instead(status);

        Assert.IsType(answer, await _talk.ReadAsync());
    }

    [Theory]
    [InlineData("""{"id": 1001, "first""", typeof(SourceAnswer.Failed))]
    [InlineData("<html>We will be back soon</html>", typeof(SourceAnswer.Failed))]
    [InlineData("[]", typeof(SourceAnswer.Unreadable))]
    [InlineData("""{"firstName":"Ines"}""", typeof(SourceAnswer.Unreadable))]
    public async Task Broken_answer_may_be_whole_next_time_and_a_strange_one_not(string body, Type answer)
    {
        _talk.Wire.Instead(200, body);

        Assert.IsType(answer, await _talk.ReadAsync());
    }

    [Fact]
    public async Task Pause_is_as_long_as_the_gym_system_says()
    {
        _talk.Wire.Instead(429, "{}", ("Retry-After", "17"));

        Assert.Equal(TimeSpan.FromSeconds(17), Assert.IsType<SourceAnswer.Throttled>(await _talk.ReadAsync()).RetryAfter);
    }

    [Fact]
    public async Task Slow_answer_is_not_waited_for()
    {
        _talk.Wire.Instead(async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _talk.Time, cancellation);
            throw new InvalidOperationException("Nobody waits any more.");
        });

        var reading = _talk.ReadAsync();
        _talk.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Contains("20 s", Assert.IsType<SourceAnswer.Failed>(await reading).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_deleted_is_gone()
    {
        _talk.Edit("add", Ines);
        _talk.Edit("delete", """{"customerId":1001}""");

        Assert.Equal("1001", Assert.IsType<SourceAnswer.Gone>(await _talk.ReadAsync()).Id.ToString());
    }

    [Fact]
    public async Task Nobody_is_gone_at_an_address_where_nothing_is()
    {
        _talk.Wire.Instead(404);
        _talk.Wire.Instead(404);

        Assert.IsType<SourceAnswer.Misconfigured>(await _talk.ReadAsync());
    }

    [Fact]
    public async Task Links_of_photographs_make_nobody_look_changed()
    {
        var talk = new StudioTalk(("photoField", "picture"));
        talk.Edit("add", Ines);

        var listed = Assert.Single(Assert.Single((await talk.ListAsync()).Records).Changes);

        Assert.DoesNotContain(MemberField.PhotoUrl, listed.Fields);
    }

    [Fact]
    public async Task Who_goes_between_the_two_questions_is_gone()
    {
        _talk.Edit("add", Ines);
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(404);

        Assert.IsType<SourceAnswer.Gone>(await _talk.ReadAsync());
    }

    [Theory]
    [InlineData(403, "{}", typeof(SourceAnswer.Misconfigured))]
    [InlineData(200, "{}", typeof(SourceAnswer.Unreadable))]
    public async Task Contracts_that_cannot_be_read_are_no_end_of_a_contract(int status, string body, Type answer)
    {
        _talk.Edit("add", Ines);
        _talk.Wire.Before = 1;
        _talk.Wire.Instead(status, body);

        Assert.IsType(answer, await _talk.ReadAsync());
    }

    [Fact]
    public async Task List_tells_everybody_as_reading_does_in_slices_of_50()
    {
        _talk.Edit("add-many", """{"count":120,"seed":3}""");

        var first = await _talk.ListAsync();
        var second = await _talk.ListAsync(first.Next);
        var last = await _talk.ListAsync(second.Next);

        Assert.Equal((50, 50, 20), (first.Records.Length, second.Records.Length, last.Records.Length));
        Assert.Null(last.Next);
        var record = second.Records[7];
        var read = await _talk.ChangeAsync(record.Subject.Id);
        Assert.Equal(read.Told with { Tags = [], Cards = [] }, Assert.Single(record.Changes).Told with { Tags = [], Cards = [] });
    }

    [Fact]
    public async Task Slice_is_not_read_when_one_of_its_contracts_is_not()
    {
        _talk.Edit("add-many", """{"count":3,"seed":3}""");
        _talk.Wire.Before = 2;
        _talk.Wire.Instead(429);

        var page = await _talk.ListAsync();

        Assert.IsType<SourceAnswer.Throttled>(page.Answer);
        Assert.Empty(page.Records);
    }

    [Fact]
    public async Task Who_leaves_while_the_list_is_read_is_left_out_and_nobody_else()
    {
        _talk.Edit("add-many", """{"count":52,"seed":3}""");
        var first = await _talk.ListAsync();
        _talk.Edit("delete", """{"customerId":1051}""");
        _talk.Edit("delete", """{"customerId":1003}""");
        _talk.Edit("add", Ines);

        var second = await _talk.ListAsync(first.Next);

        Assert.Equal(["1052", "1053"], second.Records.Select(record => record.Subject.Id));
    }

    [Fact]
    public async Task Of_somebody_who_cannot_be_read_a_list_tells_only_that_they_are_there()
    {
        _talk.Edit("add", $$"""{"firstName":"{{new string('x', 201)}}","lastName":"Maurer"}""");

        var page = await _talk.ListAsync();
        var answer = await _talk.ReadAsync();

        Assert.Empty(Assert.Single(page.Records).Changes);
        Assert.Contains("201 characters", Assert.IsType<SourceAnswer.Unreadable>(answer).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"result":[]}""", true)]
    [InlineData("""{"customers":[]}""", false)]
    [InlineData("""{"result":[],"hasNext":true}""", false)]
    [InlineData("""{"result":[],"hasNext":true,"offset":"40"}""", false)]
    public async Task Slice_that_would_never_end_is_unreadable(string body, bool isRead)
    {
        _talk.Wire.Instead(200, body);

        Assert.Equal(isRead, (await _talk.ListAsync("40")).Answer is SourceAnswer.Found);
    }

    [Fact]
    public async Task Wrong_address_of_the_list_is_a_mistake_in_the_settings()
    {
        _talk.Wire.Instead(404);

        Assert.IsType<SourceAnswer.Misconfigured>((await _talk.ListAsync()).Answer);
    }

    [Fact]
    public async Task Classes_cannot_be_asked_for() => Assert.IsType<SourceAnswer.Unreadable>(
        await _talk.Client.ReadAsync(new SourceSubject(SubjectKind.Class, "7"), CancellationToken.None));

    [Fact]
    public async Task Requests_stay_within_what_is_announced()
    {
        _talk.Edit("add-many", """{"count":50,"seed":3}""");

        await _talk.ListAsync();

        Assert.Equal(_talk.Client.CallsPerPage, _talk.Wire.Requests.Count);
    }
}
