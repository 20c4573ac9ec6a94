using System.Text;
using MemberSync.Core.Partners;
using MemberSync.Partners.Masking;
using MemberSync.Partners.Mywellness;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Partners.Tests.Mywellness;

public sealed class LogInReadingTests
{
    [Fact]
    public void Log_in_needs_a_token_and_the_facility() => Approved.Matches(string.Concat(new[]
    {
        (200, """{"data":{"facilities":[{"id":"f-1","url":"northclub"}],"result":"Success"},"token":"t-1","expireIn":1800}"""),
        (200, """{"data":{"facilities":[{"id":"f-1","url":"NorthClub"},{"id":"f-2","url":"other"}]},"token":"t-1"}"""),
        (200, """{"data":{"facilities":[{"id":"f-2","url":"other"}]},"token":"t-1"}"""),
        (200, """{"data":{"facilities":[{"id":"f-2","url":"x"},{"id":"f-3","url":"y"}]},"token":"t-1"}"""),
        (200, """{"data":{"facilities":[],"result":"AccountNotConfirmed"},"token":"t-1"}"""),
        (200, """{"data":{"facilities":[{"id":"f-1"}]}}"""),
        (200, """{"data":{"facilities":[{"id":"../x"}]},"token":"t-1"}"""),
        (200, """{"data":{"facilities":[null,{}]},"token":"t-1"}"""),
        (200, """{"errors":[{"type":"Security","errorMessage":"The API key is not valid"}]}"""),
        (200, """{"errors":[{"field":"password","details":"wrong"}]}"""),
        (401, ""),
        (401, """{"errors":[{"message":"who are you"}]}"""),
        (403, "<html>"),
        (429, ""),
        (500, ""),
        (200, "<html>"),
    }.Select(answer => $"{answer.Item1} {answer.Item2}\n    {Read(answer.Item1, answer.Item2)}\n")));

    private static string Read(int status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var (answer, facilityId) = LogInReading.Of(
            new Exchange.Answered(status, null, bytes), Reply.Read(bytes), "northclub", Words.Plain);
        Assert.Equal(answer is PartnerAnswer.Done, facilityId is not null);
        return facilityId is null ? answer.ToString() : $"Done {facilityId}";
    }
}
