using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Spivi;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using static MemberSync.Partners.Tests.Spivi.Some;

namespace MemberSync.Partners.Tests.Spivi;

/// <summary>The bytes that go out, and what answers mean. A difference here is a difference to the partner.</summary>
public sealed class WireTests
{
    [Fact]
    public void Each_operation_is_a_form_with_bracket_names() => Approved.Matches(string.Join('\n', [
        Show(Requests.Check(SpiviAccess.Of(Connection()))),
        Show(Ines, NewLink),
        Show(Ines, Unknown),
        Show(Ines, Unknown, ("birthDateFormat", "dd/MM/yyyy")),
        Show(FullInes, AtSpivi),
        Show(Ines with { Email = "new@example.org" }, AtSpivi),
        Show(Ines, AtSpivi with { Removal = Removal.Source }),
    ]));

    [Fact]
    public void Answers_mean_what_their_error_code_says() => Approved.Matches(string.Join('\n', new[]
    {
        (200, "<R><ErrorCode>200</ErrorCode></R>"),
        (200, "<x:R xmlns:x='urn:x'><x:Deep><x:errorCode> 200 </x:errorCode></x:Deep></x:R>"),
        (200, "<R><ErrorCode>400</ErrorCode><Clients><message>acme is\u0009wrong</message></Clients></R>"),
        (200, "<R><ErrorCode>404</ErrorCode><Clients><message>Client not found</message></Clients></R>"),
        (200, "<R><ErrorCode>401</ErrorCode></R>"),
        (200, "<R><ErrorCode>429</ErrorCode></R>"),
        (200, "<R><ErrorCode>500</ErrorCode></R>"),
        (200, "<R><Clients/></R>"),
        (200, "<R><ErrorCode>fine</ErrorCode></R>"),
        (200, "<R><ErrorCode>200</Err"),
        (200, "<!DOCTYPE R [<!ENTITY e 'x'>]><R><ErrorCode>200</ErrorCode></R>"),
        (200, "<html>soon back<br></html>"),
        (429, ""), (403, ""), (404, ""), (302, ""), (503, "<R><ErrorCode>200</ErrorCode></R>"),
    }.Select(row => $"{row.Item1} {row.Item2}: {Show(Read(Ines, AtSpivi, row.Item2, row.Item1))}")));

    [Theory]
    [InlineData("<Client><ClientID>7</ClientID><Email>INES+spin@example.org</Email></Client>", "Done clientId=7,username=ines+spin@example.org adopted")]
    [InlineData("<Client><ClientID>7</ClientID></Client>", "Done clientId=7,username=ines+spin@example.org adopted")]
    [InlineData("<Client><ClientID>7</ClientID><Email>other@example.org</Email></Client>", "Done ")]
    [InlineData("<Client><ClientID>7;8</ClientID></Client>", "Done ")]
    [InlineData("<Client><ClientID>7</ClientID></Client><Client><ClientID>8</ClientID></Client>", "Undecided client 7,client 8")]
    public void Client_is_known_by_the_address_that_was_asked_for(string clients, string expected)
    {
        var answer = Read(Ines, NewLink, $"<R><ErrorCode>200</ErrorCode><Clients>{clients}</Clients></R>");

        Assert.Equal(expected, Show(answer));
    }

    [Fact]
    public void Added_client_without_a_number_is_looked_for_again()
    {
        Assert.Equal("Done clientId=7,username=ines+spin@example.org", Show(Read(Ines, Unknown, "<R><ErrorCode>200</ErrorCode><ClientID>7</ClientID></R>")));
        Assert.IsType<PartnerAnswer.Lost>(Read(Ines, Unknown, "<R><ErrorCode>200</ErrorCode></R>"));
    }

    [Fact]
    public async Task Password_of_a_new_client_is_random_and_masked_in_what_is_kept()
    {
        var handler = new Http.StubHandler();
        handler.Answers("<R><ErrorCode>200</ErrorCode><ClientID>7</ClientID></R>");
        var client = PartnerCatalog.All(new SimulatedTime(), _ => handler, new SequentialIds(1))["spivi"].Connect(Connection());

        var answer = await client.CallAsync(Call(Ines, Unknown), CancellationToken.None);

        Assert.Contains("&Password=00000001000000000000000000000001", Assert.Single(handler.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain("00000001", answer.Transcript!.Request, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", answer.Transcript.Request, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CH", "CHE")]
    [InlineData("br", "BRA")]
    [InlineData("GB", "GBR")]
    [InlineData("ZZ", null)]
    [InlineData(null, null)]
    public void Country_has_three_letters(string? alpha2, string? alpha3) => Assert.Equal(alpha3, Countries.Alpha3(alpha2));

    private static string Show(Form form) => Encoding.UTF8.GetString(form.ToBytes());

    private static string Show(Member member, Link link, params (string, string)[] settings)
    {
        var call = Call(member, link);
        return $"{call.Step.Endpoint}: {Show(Requests.Of(call, SpiviAccess.Of(Connection(settings)), () => "random"))}";
    }

    private static PartnerAnswer Read(Member member, Link link, string xml, int status = 200) =>
        AnswerReading.Of(Call(member, link), Xml(xml, status), Settings(), new Words(["acme"]));

    private static string Show(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done done => $"Done {string.Join(',', done.Ids.Select(id => $"{id.Key}={id.Value}"))}{(done.Adopted ? " adopted" : "")}",
        PartnerAnswer.Undecided undecided => $"Undecided {string.Join(',', undecided.Candidates)}",
        _ => answer.ToString(),
    };
}
