using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>The tables of what answers mean, as approved texts.</summary>
public sealed class AnswerReadingTests
{
    private const string Ids = """{"data":{"result":"Created","userId":"u-1","facilityUserId":"fu-1","permanentToken":"pt-1"},"token":"t"}""";

    [Fact]
    public void Trouble_is_classed_by_status_and_errors() => Approved.Matches(Table(MywellnessEndpoints.Update, [
        (429, ""),
        (429, """{"errors":[{"details":"slow down"}]}"""),
        (403, """{"errors":[{"field":"quota","details":"quota exceeded"}]}"""),
        (403, "<html>Rate Limit reached</html>"),
        (403, """{"errors":[{"field":"NoPermissionsForUserException","details":"limited account"}]}"""),
        (403, """{"errors":[{"details":"this account is closed"}]}"""),
        (403, "<html>Forbidden</html>"),
        (401, ""),
        (200, """{"errors":[{"field":"TokenNotValid","type":"Security"}]}"""),
        (200, """{"errors":[{"field":"x","details":"TokenNotValid"}]}"""),
        (200, """{"errors":[{"field":"http-protocol","type":"Security","details":"https required","errorMessage":"Api can be called only using https protocol"}]}"""),
        (302, ""),
        (404, """{"errors":[{"field":"path","type":"NotFound","details":"no such path"}]}"""),
        (404, "<html>Not found</html>"),
        (500, """{"data":{"result":"Success"}}"""),
        (503, "<html>down</html>"),
        (200, ""),
        (200, "<html>hello</html>"),
        (200, """{"data":{"result":"Succ"""),
        (200, "{}"),
        (200, """{"data":null}"""),
        (200, "null"),
        (200, "[1]"),
        (200, """{"errors":"broken"}"""),
        (400, """{"data":{"result":"Success"}}"""),
        (200, """{"errors":[{"field":"email","type":"Validation","details":"bad e-mail"}]}"""),
        (200, """{"errors":[{"type":"Validation"},{"message":"second"}]}"""),
        (200, """{"errors":[null,{"errorMessage":" ","message":"said so","details":"d"}]}"""),
        (200, """{"errors":[{}]}"""),
        (200, """{"errors":[{"field":7,"details":{"a":[1]},"message":"odd types"}]}"""),
        (200, """{"errors":[{"message":"line\nbreak \u0000 and \ud800"}]}"""),
        (200, """{"errors":[],"data":{"result":"Success"}}"""),
        (200, """{"data":true}"""),
        (200, """{"data":{"result":{"nested":1}}}"""),
    ]));

    [Fact]
    public void Unknown_person_is_told_by_the_id_that_was_asked_for()
    {
        var table = new StringBuilder();
        foreach (var endpoint in MywellnessEndpoints.All.Select(spec => spec.Endpoint).Skip(1))
        {
            table.Append(Table(endpoint, [
                (200, """{"errors":[{"type":"NotFound"}]}"""),
                (404, """{"errors":[{"field":"facilityUserId","type":"NotFound","details":"not found"}]}"""),
                (200, """{"errors":[{"field":"permanentToken","details":"User does not exist"}]}"""),
                (200, """{"errors":[{"field":"email","details":"domain not found"}]}"""),
            ]));
        }

        Approved.Matches(table.ToString());
    }

    [Fact]
    public void Person_not_found_by_our_id_costs_one_of_the_ids_at_hand_or_ends_the_doubt()
    {
        const string NotFound = """{"errors":[{"field":"externalId","type":"NotFound"}]}""";

        Assert.Equal(new PartnerAnswer.Absent(null), Read(MywellnessEndpoints.FindByExternalId, NewLink, 200, NotFound));
        Assert.Equal(
            new PartnerAnswer.Absent(PersonIds.UserId),
            Read(MywellnessEndpoints.FindByExternalId, NewLink.With((PersonIds.UserId, "u-1")), 200, NotFound));
    }

    [Fact]
    public void Created_person_is_known_by_the_shape_of_the_data() => Approved.Matches(Table(MywellnessEndpoints.Create, [
        (200, Ids),
        (200, Ids.Replace("Created", "MatchFound", StringComparison.Ordinal)),
        (200, Ids.Replace("Created", "SomethingNew", StringComparison.Ordinal)),
        (200, """{"data":{"permanentToken":"pt-1"}}"""),
        (200, """{"data":{"result":"UserEmailAndDataMatchFound","matchedUsers":[{"userId":"u-7","email":"j***@example.com"},null,{"userId":"u-8"}]}}"""),
        (200, """{"data":{"result":"X","facilityUserId":"fu-1","matchedUsers":[{"email":"j***@example.com"}]}}"""),
        (200, """{"data":{"result":"AlreadyExists","matchedUsers":[]}}"""),
        (200, """{"data":{"facilityUserId":"../../x","userId":"a b"}}"""),
        (200, """{"data":{}}"""),
        (200, """{"errors":[{"field":"externalId","errorMessage":"ExternalId is required"}]}"""),
    ]));

    [Fact]
    public void Other_actions_succeed_as_documented()
    {
        var table = new StringBuilder();
        foreach (var endpoint in MywellnessEndpoints.All.Select(spec => spec.Endpoint).Skip(2))
        {
            table.Append(Table(endpoint, [
                (200, """{"data":{"result":"Success"}}"""),
                (200, """{"data":{"result":"NotAllowed"}}"""),
                (200, """{"data":{"userId":"u-1"}}"""),
                (200, """{"data":{"userId":"u-1","facilityUserId":"fu-1","birthDate":"1991-04-17"}}"""),
                (200, """{"data":{"permanentToken":"pt-1"}}"""),
            ]));
        }

        Approved.Matches(table.ToString());
    }

    [Fact]
    public void Words_of_the_partner_are_cut_and_hold_no_secret()
    {
        var body = $$"""{"errors":[{"message":"key {{ApiKey.ToUpperInvariant()}} {{new string('x', 400)}}"}]}""";

        var refused = Assert.IsType<PartnerAnswer.Refused>(AnswerReading.Of(
            MywellnessEndpoints.Update,
            LinkAtPartner,
            Answered(200, body),
            Reply.Read(Encoding.UTF8.GetBytes(body)),
            new Words([ApiKey])));

        Assert.StartsWith("key *** xxx", refused.Detail);
        Assert.Equal(300, refused.Detail.Length);
    }

    [Fact]
    public void No_bytes_make_the_reading_throw() => Property.Check<byte[]>(noise =>
    {
        var cut = Encoding.UTF8.GetBytes(Ids).AsSpan(0, noise.Sum(b => b) % Ids.Length);
        byte[] body = [.. cut, .. noise];
        foreach (var endpoint in MywellnessEndpoints.All.Select(spec => spec.Endpoint))
        {
            var answered = new Exchange.Answered(200, null, body);

            Assert.NotNull(AnswerReading.Of(endpoint, LinkAtPartner, answered, Reply.Read(body), Words.Plain));
        }
    });

    private static string Table(Endpoint endpoint, params (int Status, string Body)[] answers) => string.Concat(
        answers.Select(answer =>
            $"{endpoint} {answer.Status} {answer.Body}\n    {Show(Read(endpoint, LinkAtPartner, answer.Status, answer.Body))}\n"));

    private static PartnerAnswer Read(Endpoint endpoint, Link link, int status, string body) =>
        AnswerReading.Of(endpoint, link, Answered(status, body), Reply.Read(Encoding.UTF8.GetBytes(body)), Words.Plain);

    private static Exchange.Answered Answered(int status, string body) =>
        new(status, TimeSpan.FromSeconds(7), Encoding.UTF8.GetBytes(body));

    private static string Show(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done done => $"Done {string.Join(", ", done.Ids.Select(id => $"{id.Key}={id.Value}"))}".TrimEnd(),
        PartnerAnswer.Undecided undecided => $"Undecided {string.Join(", ", undecided.Candidates)}",
        _ => answer.ToString(),
    };
}
