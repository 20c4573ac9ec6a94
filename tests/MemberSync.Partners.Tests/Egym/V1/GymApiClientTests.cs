using System.Net;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Tests.Http;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;
using static MemberSync.Partners.Tests.Egym.V1.GymApi;

namespace MemberSync.Partners.Tests.Egym.V1;

public sealed class GymApiClientTests
{
    private const string Said = """{"error":400,"errorText":"ines.maurer@example.org is odd"}""";

    private static readonly PartnerCall[] Calls =
    [
        CallOf(Ines, Asked),
        CallOf(Ines, AskedLink),
        CallOf(Ines, NewLink with { InDoubt = true }),
        CallOf(Ines with { Cards = [], Phone = null }, Told(Ines)),
        CallOf(Ines, Told(Ines) with { Visits = [new Visit("v-1", new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero))] }),
        CallOf(Ines, Linked with { Removal = Removal.Source }),
    ];

    private readonly StubHandler _egym = new();
    private readonly SimulatedTime _time = new();

    [Fact]
    public async Task Each_operation_is_called_at_its_path_with_its_body()
    {
        foreach (var call in Calls)
        {
            await AnswerAsync(call, 200, """{"userId":"u-1"}""");
        }

        await CheckAsync(200, "{}");

        Approved.Matches(string.Join('\n', _egym.Requests));
    }

    [Fact]
    public async Task Photograph_goes_as_base_64_with_the_user()
    {
        _egym.AnswersLater(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0]),
        }));

        var answer = await AnswerAsync(PhotoCall, 200, """{"userId":"u-1"}""");

        Assert.IsType<PartnerAnswer.Done>(answer);
        Assert.Contains("\"imageData\":\"/9j/4A==\"", _egym.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_has_one_meaning()
    {
        var lines = new List<string>();
        foreach (var (status, body) in new[] { 200, 400, 401, 403, 404, 409, 413, 415, 418, 429, 500, 302 }
            .SelectMany(status => new[] { (status, Said), (status, "<html>") }).Append((200, """{"userId":"u-2"}""")))
        {
            lines.Add($"{status} {body}");
            foreach (var call in Calls)
            {
                lines.Add($"  {call.Step.Endpoint}: {Text(await AnswerAsync(call, status, body))}");
            }

            lines.Add($"  Alive: {Text(await CheckAsync(status, body))}");
        }

        Approved.Matches(string.Join('\n', lines));
    }

    [Fact]
    public async Task Second_member_with_an_address_waits_until_the_first_one_can_be_found()
    {
        var (client, other) = (Client, Ines with { Id = MemberId.Parse("gb-2"), Email = "INES.maurer@example.org" });
        _egym.Answers(HttpStatusCode.NotFound, """{"error":404,"errorText":"nobody"}""");

        var first = await client.CallAsync(CallOf(Ines, AskedLink), CancellationToken.None);
        var second = await client.CallAsync(CallOf(other, AskedLink), CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(30));
        _egym.Answers(HttpStatusCode.NotFound, """{"error":404,"errorText":"nobody"}""");
        var later = await client.CallAsync(CallOf(other, AskedLink), CancellationToken.None);

        Assert.IsType<PartnerAnswer.Done>(first);
        Assert.Contains("is being sent", Assert.IsType<PartnerAnswer.Failed>(second).Detail, StringComparison.Ordinal);
        Assert.IsType<PartnerAnswer.Done>(later);
    }

    [Fact]
    public async Task Publish_asks_again_when_another_member_was_told_that_the_address_is_free()
    {
        var (client, other) = (Client, Ines with { Id = MemberId.Parse("gb-2") });
        _egym.Answers(HttpStatusCode.NotFound, """{"error":404,"errorText":"nobody"}""");
        await client.CallAsync(CallOf(other, AskedLink), CancellationToken.None);

        var answer = await client.CallAsync(CallOf(Ines, Asked), CancellationToken.None);

        Assert.Equal((true, "asked"), (Assert.IsType<PartnerAnswer.Done>(answer).Adopted, ((PartnerAnswer.Done)answer).Holds[Facet.Search]));
        Assert.Single(_egym.Requests);
    }

    [Theory]
    [InlineData("""{"userId":123,"firstName":"ines ","lastName":"Frei","dateOfBirth":"1991-04-17"}""", true)]
    [InlineData("""{"userId":123,"eMail":"ines.maurer@example.org"}""", true)]
    [InlineData("""{"userId":123,"firstName":"Noah","dateOfBirth":"1991-04-17"}""", false)]
    [InlineData("""{"userId":123,"firstName":"Ines","dateOfBirth":"1961-04-17"}""", false)]
    public async Task Address_is_the_members_own_unless_first_name_or_birth_date_contradict(string user, bool own)
    {
        var answer = await AnswerAsync(CallOf(Ines, AskedLink), 200, user);

        if (own)
        {
            Assert.Equal("123", Assert.IsType<PartnerAnswer.Done>(answer).Ids["userId"]);
        }
        else
        {
            Assert.Contains("user 123", Assert.IsType<PartnerAnswer.Refused>(answer).Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(413)]
    [InlineData(415)]
    public async Task Photograph_that_eGym_refuses_is_left_out(int status)
    {
        _egym.AnswersLater(_ => Task.FromResult(new HttpResponseMessage
        {
            Content = new ByteArrayContent([0xFF, 0xD8, 0xFF, 0xE0]),
        }));

        Assert.IsType<PartnerAnswer.LeftOut>(await AnswerAsync(PhotoCall, status, Said));
    }

    private static PartnerCall PhotoCall =>
        CallOf(Ines with { PhotoUrl = "https://photos.example/2.jpg" }, Told(Ines, WithPhotos), WithPhotos);

    private static string Text(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done done => $"Done {string.Join(',', done.Ids.Values)}{(done.Adopted ? " adopted" : "")}",
        _ => (answer with { Transcript = null }).ToString(),
    };

    private async Task<PartnerAnswer> AnswerAsync(PartnerCall call, int status, string body)
    {
        _egym.Answers((HttpStatusCode)status, body);
        return await Client.CallAsync(call, CancellationToken.None);
    }

    private async Task<PartnerAnswer> CheckAsync(int status, string body)
    {
        _egym.Answers((HttpStatusCode)status, body);
        return await Client.CheckAsync(CancellationToken.None);
    }

    private IPartnerClient Client =>
        PartnerCatalog.All(_time, _ => _egym, new SequentialIds(1))["egym"].Connect(Location);
}
