using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Partners.Egym;
using MemberSync.Partners.Masking;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Egym.Some;

namespace MemberSync.Partners.Tests.Egym;

/// <summary>The tables of what answers mean, as approved texts.</summary>
public sealed class AnswerReadingTests
{
    private static readonly Link InStep = LinkAtPartner.InStepWith(Ines, Photos);

    private static readonly PartnerCall[] Calls =
    [
        Call(Ines, NewLink),
        Call(Ines, AskedLink),
        Call(Ines, AskedLink.Facing(Ines, account: null)),
        Call(Ines, AskedLink.Facing(Ines)),
        Call(Ines, AskedLink.Facing(Ines, toBeRemoved: true)),
        Call(Ines with { Email = "new@example.org" }, InStep),
        Call(Ines with { LastName = "Frei" }, InStep),
        Call(Ines with { Phone = null }, InStep),
        Call(Ines with { Cards = [] }, InStep),
        Call(Ines, InStep with { Removal = Removal.Source }),
    ];

    [Fact]
    public void Every_conflict_has_its_decision() => Approved.Matches(Table(Calls, [
        (409, Error("membershipExists", ("accountId", Other))),
        (409, Error("membershipExists", ("accountId", "../other"))),
        (409, Error("userEmailConflict")),
        (409, Error("userEmailUsedByAnotherAccountConflict")),
        (409, Error("forbiddenAccountMerge")),
        (409, Error("tanAssociatedWithAnotherAccount")),
        (409, Error("generalConflict")),
        (409, Error("somethingNew")),
        (409, "<html>"),
    ]));

    [Fact]
    public void Every_entity_that_is_not_found_has_its_decision() => Approved.Matches(Table(Calls, [
        .. new[] { "ACCOUNT", "CHAIN_PROFILE", "MEMBERSHIP", "RFID", "NFC_TOKEN", "TAN", "PRODUCT", "TASK", "WEBHOOK" }
            .Concat(["GYM_LOCATION", "UNKNOWN"])
            .Select(entity => (404, Error("notFound", ("entity", entity)))),
        (404, Error("notFound")),
        (404, "<html>no such page</html>"),
    ]));

    [Fact]
    public void Everything_else_is_classed_by_status_and_code() => Approved.Matches(Table([Calls[8]], [
        (429, ""),
        (400, """{"errorCode":"invalidArguments","message":"Validation failed","fieldErrors":[{"name":"membership.endOfContract","message":"must not be before startOfContract","rejectedValue":"2024-01-01"},null]}"""),
        (400, """{"errorCode":"invalidArguments","message":"Validation failed","errors":[{"name":"email","message":"is malformed"}]}"""),
        (400, """{"errorCode":"invalidRequest","message":"ines.maurer@example.org is odd"}"""),
        (400, """{"errorCode":"invalidRequest"}"""),
        (400, "<html>"),
        (401, ""),
        (403, ""),
        (403, Error("missingPermission")),
        (403, Error("forbiddenAction")),
        (403, Error("corporateFitnessMembershipExpired")),
        (302, ""),
        (413, ""),
        (500, Error("internal")),
        (503, "<html>"),
        (204, ""),
        (200, "anything"),
    ]));

    [Fact]
    public void Account_that_is_shown_is_the_members_own_or_in_the_way() => Approved.Matches(Table([.. Calls[..4]], [
        (200, Account("Ines", "Maurer", "1991-04-17", "ines.maurer@example.org", "gb-104422")),
        (200, Account(" ines", "MAURER ", "1991-04-17", "other@example.org", "old-7")),
        (200, Account("Ines", "Frei", "1991-04-17", "other@example.org", "gb-104422")),
        (200, Account("Ines", "Maurer", "1990-01-01", "ines.maurer@example.org", "old-7")),
        (200, Account("Noah", "Keller", "1988-11-02", "noah@example.org", "gb-104422")),
        (200, """{"accountId":"../x","firstName":"Ines"}"""),
        (200, """{"accountId":"2f1c","firstName":["Ines"],"contact":null}"""),
        (201, """{"acc"""),
    ]));

    [Fact]
    public void Card_is_free_or_the_members_own_or_left_out_once_it_has_not_come_for_a_while()
    {
        var asked = Call(Ines with { Cards = ["0x04A1B2C3"] }, LinkAtPartner.InStepWith(Ines with { Cards = [] }));
        var tried = asked with { Link = asked.Link with { Attempts = 4 } };
        (int Status, string Body)[] answers =
        [
            (200, Account("Ines", "Maurer", "1991-04-17", "a@example.org", "gb-104422").Replace(Other, Some.Account, StringComparison.Ordinal)),
            (200, Account("Noah", "Keller", "1988-11-02", "noah@example.org", "old-7")),
            (200, "{}"),
            (404, Error("notFound", ("entity", "RFID"))),
            (404, Error("notFound")),
            (404, Error("notFound", ("entity", "GYM_LOCATION"))),
            (404, Error("notFound", ("entity", "MEMBERSHIP"))),
            (404, "<html>"),
            (403, Error("missingPermission")),
        ];

        Approved.Matches(string.Join('\n', answers.Select(
            answer => $"{answer.Status} {answer.Body}\n  first: {Read(asked, answer)}\n  later: {Read(tried, answer)}")));
        Assert.EndsWith(" -", Assert.IsType<PartnerAnswer.LeftOut>(Answered(tried, answers[1])).Holds[Facet.CardSearch], StringComparison.Ordinal);
    }

    [Fact]
    public void Look_names_the_fields_of_which_eGym_holds_another_word()
    {
        var look = Call(Ines, InStep with { Look = true }, Photos);
        var answer = Answer((200, Account("Ines", "Frei", "1991-04-17", "INES.maurer@example.org", "gb-104422")));
        var told = Portrait.Of(Ines, new EgymSettings(PartnerSettings.Default));

        var done = Assert.IsType<PartnerAnswer.Done>(AnswerReading.Of(look, told, answer, Words.Plain));

        Assert.Empty(done.Ids);
        Assert.Equal(
            [MemberField.LastName, MemberField.Phone, MemberField.Address, MemberField.Contract], done.Differs.AsEnumerable());
    }

    [Fact]
    public void Check_passes_only_where_eGym_answers()
    {
        (int Status, string Body)[] answers =
            [(200, """{"items":[]}"""), (200, "<html>"), (404, ""), (401, ""), (403, ""), (429, ""), (502, "")];

        Approved.Matches(string.Join('\n', answers.Select(
            answer => $"{answer.Status} {answer.Body,-14} {Show(AnswerReading.OfCheck(Answer(answer), Words.Plain))}")));
    }

    private static string Table(PartnerCall[] calls, (int Status, string Body)[] answers)
    {
        var table = new StringBuilder();
        foreach (var answer in answers)
        {
            table.Append($"{answer.Status} {answer.Body}\n");
            foreach (var outcomes in calls.GroupBy(call => Read(call, answer), call => Name(call)))
            {
                table.Append($"  {string.Join(", ", outcomes)}\n      {outcomes.Key}\n");
            }
        }

        return table.ToString();
    }

    private static string Name(PartnerCall call) =>
        call.Step.Tells.ContainsKey(Facet.Email) && call.Step.Endpoint == EgymEndpoints.Update
            ? $"{call.Step.Endpoint} (e-mail)"
            : call.Step.Endpoint.Name;

    private static string Read(PartnerCall call, (int Status, string Body) answer) => Show(Answered(call, answer));

    private static PartnerAnswer Answered(PartnerCall call, (int Status, string Body) answer)
    {
        var wanted = Portrait.Of(call.Member, new EgymSettings(PartnerSettings.Default));
        return AnswerReading.Of(call, wanted, Answer(answer), new Words([call.Member.Email!]));
    }

    private static string Show(PartnerAnswer read)
    {
        return read switch
        {
            PartnerAnswer.InTheWay met => $"in the way: {met.Account ?? "unnamed"}{(met.IsAnother ? ", another person's" : "")}",
            PartnerAnswer.Done done => $"done{string.Concat(done.Ids.Values.Select(id => $", {id}"))}"
                + (done.Adopted ? $", holds {string.Join(' ', done.Holds.Keys)}" : ""),
            _ => read.ToString(),
        };
    }

    private static Exchange.Answered Answer((int Status, string Body) answer) =>
        new(answer.Status, null, Encoding.UTF8.GetBytes(answer.Body));

    private static string Error(string code, params (string Name, string Value)[] metadata)
    {
        var pairs = metadata.Select(pair => $"\"{pair.Name}\":\"{pair.Value}\"");
        return $$$"""{"errorCode":"{{{code}}}","message":"said {{{code}}}","metadata":{ {{{string.Join(',', pairs)}}} }}""";
    }

    private static string Account(string first, string last, string birth, string email, string membership) =>
        $$$"""{"accountId":"{{{Other}}}","email":"{{{email}}}","firstName":"{{{first}}}","lastName":"{{{last}}}","gender":"FEMALE","dateOfBirth":"{{{birth}}}","membership":{"membershipId":"{{{membership}}}"}}""";
}
