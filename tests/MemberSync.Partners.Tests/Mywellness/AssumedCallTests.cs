using System.Net;
using System.Net.Http.Headers;
using MemberSync.Core.Partners;
using Xunit;
using static MemberSync.Partners.Tests.Mywellness.Some;

namespace MemberSync.Partners.Tests.Mywellness;

/// <summary>The photograph is fetched from the gym system, then the one call to the partner is made.</summary>
public sealed class AssumedCallTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 9];

    private readonly Desk _desk = new();

    [Fact]
    public async Task Photograph_is_fetched_without_credentials_and_sent_in_base_64()
    {
        await _desk.LogInAsync("t-1");
        Fetches(Jpeg);
        _desk.Partner.Answers("""{"data":{"result":"Success"},"token":"t-2"}""");

        var answer = await UploadAsync();

        Assert.IsType<PartnerAnswer.Done>(answer);
        Assert.Equal("GET https://photos.example/ines.jpg?v=1\n\n\n\n", _desk.Partner.Requests[1]);
        Assert.Contains($$"""{"photo":"{{Convert.ToBase64String(Jpeg)}}","token":"t-1"}""", _desk.Partner.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_redirect_is_followed_when_it_stays_on_https()
    {
        await _desk.LogInAsync("t-1");
        Redirects("/other.png");
        Fetches(Png);
        _desk.Partner.Answers("""{"data":{"result":"Success"},"token":"t-2"}""");

        Assert.IsType<PartnerAnswer.Done>(await UploadAsync());

        Assert.StartsWith("GET https://photos.example/other.png", _desk.Partner.Requests[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://photos.example/ines.jpg")]
    [InlineData("https://user:word@photos.example/ines.jpg")]
    [InlineData("file:///etc/passwd")]
    public async Task Address_that_is_not_fetched_leaves_the_photograph_out(string address)
    {
        await _desk.LogInAsync("t-1");

        var answer = await UploadAsync(address);

        Assert.Contains("must start with https://", Assert.IsType<PartnerAnswer.LeftOut>(answer).Detail, StringComparison.Ordinal);
        Assert.Equal((1, 1), (_desk.Partner.Requests.Count, _desk.Client.Idle));
    }

    [Theory]
    [InlineData("http://photos.example/x.jpg", "must start with https://")]
    [InlineData("https://photos.example/x.jpg", "redirects more than once")]
    public async Task Redirect_elsewhere_or_twice_leaves_the_photograph_out(string target, string why)
    {
        await _desk.LogInAsync("t-1");
        Redirects(target);
        Redirects(target);

        Assert.Contains(why, Assert.IsType<PartnerAnswer.LeftOut>(await UploadAsync()).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, typeof(PartnerAnswer.LeftOut))]
    [InlineData(HttpStatusCode.Forbidden, typeof(PartnerAnswer.LeftOut))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(PartnerAnswer.Failed))]
    [InlineData(HttpStatusCode.BadGateway, typeof(PartnerAnswer.Failed))]
    public async Task Status_tells_whether_to_come_back(HttpStatusCode status, Type answer)
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers(status, "");

        Assert.IsType(answer, await UploadAsync());
    }

    [Fact]
    public async Task What_is_no_image_or_too_large_is_left_out()
    {
        await _desk.LogInAsync("t-1");
        Fetches("<svg onload=alert(1)>"u8.ToArray());
        Fetches([.. Jpeg, .. new byte[5 * 1024 * 1024]]);

        var (text, large) = (await UploadAsync(), await UploadAsync());

        Assert.Equal(new PartnerAnswer.LeftOut("the photograph, because it is neither a JPEG nor a PNG"), text);
        Assert.Equal(new PartnerAnswer.LeftOut("the photograph, because it is larger than 5 MiB"), large);
    }

    [Fact]
    public async Task Silent_photo_server_is_no_word_about_the_partner()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.AnswersLater(Desk.Never);
        var upload = UploadAsync();

        _desk.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.True(Assert.IsType<PartnerAnswer.Failed>(await upload).Elsewhere);
        Assert.Equal(1, _desk.Client.Idle);
    }

    [Theory]
    [InlineData(404, "<html>nothing here</html>")]
    [InlineData(404, """{"errors":[{"field":"path","type":"NotFound","details":"no such path"}]}""")]
    public async Task Action_that_the_partner_does_not_have_says_where_to_correct_its_name(int status, string body)
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers((HttpStatusCode)status, body);

        var answer = await _desk.Client.CallAsync(Call(EquippedInes, LinkAtPartner, Assumed), CancellationToken.None);

        var wrong = Assert.IsType<PartnerAnswer.Misconfigured>(answer);
        Assert.Contains("correct settings.groupsAction", wrong.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_that_are_not_found_say_nothing_about_the_person()
    {
        await _desk.LogInAsync("t-1");
        _desk.Partner.Answers("""{"errors":[{"type":"NotFound","details":"no such group"}],"token":"t-2"}""");

        var answer = await _desk.Client.CallAsync(Call(EquippedInes, LinkAtPartner, Assumed), CancellationToken.None);

        Assert.StartsWith("no such group (", Assert.IsType<PartnerAnswer.Refused>(answer).Detail, StringComparison.Ordinal);
    }

    private Task<PartnerAnswer> UploadAsync(string? address = null)
    {
        var member = EquippedInes with { PhotoUrl = address ?? EquippedInes.PhotoUrl };
        var link = LinkAtPartner.InStepWith(member, Assumed);
        link = link with { Acknowledged = link.Acknowledged.Remove(Facet.Photo) };
        return _desk.Client.CallAsync(Call(member, link, Assumed), CancellationToken.None);
    }

    private void Fetches(byte[] content) => _desk.Partner.AnswersLater(_ =>
    {
        // Whatever the server calls it.
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        return Task.FromResult(response);
    });

    private void Redirects(string target) => _desk.Partner.Answers(HttpStatusCode.Found, "", ("Location", target));
}
