using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Webhook;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Webhook.Some;

namespace MemberSync.Partners.Tests.Webhook;

public sealed class AnswerReadingTests
{
    private static readonly PartnerCall Create = Call(Ines, NewLink);
    private static readonly PartnerCall Update = Call(Ines, LinkAtReceiver);
    private static readonly PartnerCall Remove = Call(Ines, LinkAtReceiver with { Removal = Removal.Source });

    [Theory]
    [InlineData("""{"id":"p-1"}""", "id", "p-1")]
    [InlineData("""{"id":4711}""", "id", "4711")]
    [InlineData("""{"id":null}""", "memberId", "gb-104422")]
    [InlineData("{}", "memberId", "gb-104422")]
    [InlineData("", "memberId", "gb-104422")]
    public void Answer_names_the_person_and_otherwise_our_id_does(string body, string name, string id)
    {
        var done = Assert.IsType<PartnerAnswer.Done>(Read(Create, 200, body));

        Assert.Equal(Ids(name, id), done.Ids);
    }

    [Fact]
    public void Answer_names_the_person_under_the_field_that_the_connection_says()
    {
        var done = Assert.IsType<PartnerAnswer.Done>(Read(Create, 201, """{"id":1,"personId":"x"}""", ("idField", "personId")));

        Assert.Equal(Ids("id", "x"), done.Ids);
    }

    [Fact]
    public void Known_person_stays_known_when_an_answer_names_nobody() =>
        Assert.Empty(Assert.IsType<PartnerAnswer.Done>(Read(Update, 204, "")).Ids);

    [Fact]
    public void Every_answer_has_one_meaning()
    {
        (int Status, string Body)[] answers =
        [
            (200, "<html>back soon</html>"), (200, "{\"id\":\"p-"), (301, ""), (302, ""), (400, "{}"),
            (401, """{"error":"bad signature"}"""), (403, ""), (404, ""), (405, ""), (408, ""), (409, """{"message":"taken"}"""),
            (410, ""), (413, ""), (415, ""), (422, """{"detail":"ines.maurer@example.org is Ines's"}"""), (425, ""), (429, ""),
            (500, ""), (502, ""), (503, ""), (504, ""), (418, "{\"message\":\"\\ud800\"}"),
        ];

        Approved.Matches(string.Join('\n', answers.Select(answer =>
            $"{answer.Status} {answer.Body,-45} {Read(Update, answer.Status, answer.Body)}")));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void Receiver_that_asks_to_wait_is_given_time(int status)
    {
        var answered = new Exchange.Answered(status, TimeSpan.FromSeconds(7), default);

        var answer = new AnswerReading(WebhookAccess.Of(Connection())).Of(Update, answered);

        Assert.Equal(new PartnerAnswer.Throttled(TimeSpan.FromSeconds(7)), answer);
    }

    [Fact]
    public void Person_that_the_receiver_calls_gone_is_told_anew_or_is_removed()
    {
        Assert.Equal(new PartnerAnswer.Absent("id"), Read(Update, 410, ""));
        Assert.Equal(new PartnerAnswer.Absent("id"), Read(Remove, 410, ""));
        Assert.IsType<PartnerAnswer.Refused>(Read(Create, 410, ""));
    }

    private static PartnerAnswer Read(
        PartnerCall call, int status, string body, params (string Name, string Value)[] settings) =>
        new AnswerReading(WebhookAccess.Of(Connection(settings)))
            .Of(call, new Exchange.Answered(status, null, Encoding.UTF8.GetBytes(body)));
}
