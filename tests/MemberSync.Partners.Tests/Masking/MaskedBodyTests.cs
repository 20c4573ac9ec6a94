using System.Text;
using System.Text.Json;
using MemberSync.Partners.Masking;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Partners.Tests.Masking;

public sealed class MaskedBodyTests
{
    private const string Json = "application/json";

    [Fact]
    public void Json_keeps_names_and_structure_and_shows_only_what_is_harmless() => Assert.Equal(
        """{"firstName":"I***s","gender":"***","operation":"Subscribe","startOn":"2026-04-01","birthDate":"1***7","token":"***","permanentToken":"***","groups":["N***r","***"],"data":{"result":"Created","userId":"4***f","weight":"***","none":null,"empty":""},"errors":[{"field":"email","type":"Invalid","details":"i***g"}]}""",
        MaskedBody.Of(
            """
            {"firstName":"Ines","gender":"F","operation":"Subscribe","startOn":"2026-04-01","birthDate":"1991-04-17",
             "token":"secret-token","permanentToken":"stands-for-her","groups":["NewJoiner","VIP"],
             "data":{"result":"Created","userId":"4f00000f","weight":61.5,"none":null,"empty":""},
             "errors":[{"field":"email","type":"Invalid","details":"ines@example.org"}]}
            """u8.ToArray(),
            Json));

    [Fact]
    public void Xml_keeps_elements_and_masks_texts_and_attributes() => Assert.Equal(
        """<Client id="1***4" status="active"><FirstName>I***s</FirstName><Password>***</Password><Result>OK</Result></Client>""",
        MaskedBody.Of(
            """
            <?xml version="1.0"?><!-- Ines --><Client id="100015624" status="active"><FirstName>Ines</FirstName><Password>correct</Password><Result>OK</Result></Client>
            """u8.ToArray(),
            "text/xml"));

    [Fact]
    public void Form_keeps_names_and_masks_values() => Assert.Equal(
        "operation=add&name=I***r&password=***&***",
        MaskedBody.Of("operation=add&name=Ines+M%C3%BCller&password=correct&Ines"u8.ToArray(), "application/x-www-form-urlencoded"));

    [Fact]
    public void Address_keeps_words_and_masks_ids_and_values() => Assert.Equal(
        "/v2/northclub/core/facilityuser/7***1/Update?token=***&email=i***g&status=active",
        MaskedAddress.Of(new Uri(
            "https://api.example/v2/northclub/core/facilityuser/7c02-1/Update?token=abc&email=ines%40example.org&status=active")));

    [Theory]
    [InlineData("Ines Maurer was here", Json)]
    [InlineData("<a>", "application/xml")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", "application/xml")]
    public void Body_that_cannot_be_read_shows_its_length_only(string body, string mediaType) =>
        Assert.Equal($"*** ({body.Length} bytes)", MaskedBody.Of(Encoding.UTF8.GetBytes(body), mediaType));

    [Fact]
    public void Person_as_the_name_of_a_field_or_in_a_harmless_one_is_masked() => Assert.Equal(
        """{"i***g":"***","result":"i***g"}""",
        MaskedBody.Of("""{"ines@example.org":1,"result":"ines@example.org"}"""u8.ToArray(), Json));

    [Fact]
    public void Long_body_is_cut_with_a_mark_and_very_long_one_is_not_read()
    {
        var cut = MaskedBody.Of(Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("\"éé\"", 2000))}]"), Json);
        var unread = MaskedBody.Of(new byte[70_000], Json);

        Assert.EndsWith("… (cut)", cut, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(cut), MaskedBody.MaxBytes - 4, MaskedBody.MaxBytes);
        Assert.Equal("*** (70000 bytes)", unread);
    }

    [Fact]
    public void No_text_of_four_letters_or_more_comes_through_a_field_that_nobody_has_looked_at() => Property.Check<string?>(text =>
    {
        var value = $"~{text}~~";
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["remark"] = value });

        var masked = MaskedBody.Of(body, Json);

        Assert.DoesNotContain(value, masked, StringComparison.Ordinal);
        Assert.Contains("***", masked, StringComparison.Ordinal);
    });
}
