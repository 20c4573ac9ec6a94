using System.Text;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym;
using MemberSync.Partners.Masking;
using Xunit;

namespace MemberSync.Partners.Tests.Egym;

public sealed class PageReadingTests
{
    [Fact]
    public void Page_names_those_who_can_be_linked_and_counts_all_entries()
    {
        var page = PageReading.Of(
            Answer(200, """
                { "items": [ null, { "accountId": "../1" }, { "accountId": "a-1", "firstName": "Ines", "gender": "FEMALE",
                  "dateOfBirth": "1991-04-17" } ], "total": 103, "hasNext": true }
                """),
            new Words([]));

        var known = Assert.Single(page.People);
        Assert.Equal(("a-1", "Ines", Gender.Female), (known.Account, known.Person.FirstName, known.Person.Gender));
        Assert.Equal((3, 103, true), (page.Entries, page.Total, page.HasNext));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "items": [] }""")]
    [InlineData("""{ "items": 3, "hasNext": false }""")]
    [InlineData("""{ "hasNext": false }""")]
    public void Body_that_is_no_page_is_a_lost_answer_and_never_an_empty_list(string body) =>
        Assert.IsType<PartnerAnswer.Lost>(PageReading.Of(Answer(200, body), new Words([])).Answer);

    [Theory]
    [InlineData(429, typeof(PartnerAnswer.Throttled))]
    [InlineData(401, typeof(PartnerAnswer.Misconfigured))]
    [InlineData(503, typeof(PartnerAnswer.Lost))]
    public void Trouble_is_told_as_for_every_other_call(int status, Type answer) =>
        Assert.IsType(answer, PageReading.Of(Answer(status, "{}"), new Words([])).Answer);

    private static Exchange.Answered Answer(int status, string body) =>
        new(status, null, Encoding.UTF8.GetBytes(body));
}
