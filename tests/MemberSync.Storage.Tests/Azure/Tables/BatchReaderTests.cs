using System.Text;
using MemberSync.Storage.Azure.Tables;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Tables;

public sealed class BatchReaderTests
{
    // As the service itself answers, which differs from the emulator in its headers and blank lines.
    private const string Stored = """
        --batchresponse_4c637ba4-b2f8-40f8-8856-c2d10d163a83
        Content-Type: multipart/mixed; boundary=changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25

        --changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Cache-Control: no-cache
        Preference-Applied: return-no-content
        DataServiceVersion: 3.0;
        ETag: W/"datetime'2026-04-01T09%3A00%3A00.1234567Z'"


        --changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Cache-Control: no-cache
        DataServiceVersion: 1.0;


        --changesetresponse_a6253244-7e21-42a8-a149-479ee9e94a25--
        --batchresponse_4c637ba4-b2f8-40f8-8856-c2d10d163a83--
        """;

    private const string Refused = """
        --batchresponse_4c637ba4
        Content-Type: multipart/mixed; boundary=changesetresponse_a6253244

        --changesetresponse_a6253244
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 STATUS Reason
        DataServiceVersion: 3.0;
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"MESSAGE\nRequestId:1\nTime:2"}}}
        --changesetresponse_a6253244--
        --batchresponse_4c637ba4--
        """;

    [Fact]
    public void Answer_to_each_write_makes_it_stored()
    {
        var answer = Read(Stored, false, true);

        Assert.Equal(
            ["W/\"datetime'2026-04-01T09%3A00%3A00.1234567Z'\"", ""],
            Assert.IsType<BatchAnswer.Stored>(answer).ETags.ToArray());
    }

    [Fact]
    public void Every_answer_that_was_cut_off_is_lost_or_complete()
    {
        for (var length = 0; length < Stored.Length; length++)
        {
            switch (Read(Stored[..length], false, true))
            {
                case BatchAnswer.Stored stored:
                    Assert.Equal("W/\"datetime'2026-04-01T09%3A00%3A00.1234567Z'\"", stored.ETags[0]);
                    break;
                case var answer:
                    Assert.IsType<BatchAnswer.Lost>(answer);
                    break;
            }
        }
    }

    [Fact]
    public void Answers_to_fewer_or_more_writes_are_lost()
    {
        Assert.IsType<BatchAnswer.Lost>(Read(Stored, false));
        Assert.IsType<BatchAnswer.Lost>(Read(Stored, false, true, true));
        Assert.IsType<BatchAnswer.Lost>(Read(Stored, false, false));
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", "1:The specified entity already exists.", 1, true)]
    [InlineData(412, "UpdateConditionNotSatisfied", "0:The update condition was not satisfied.", 0, true)]
    [InlineData(404, "ResourceNotFound", "2:The specified resource does not exist.", 2, true)]
    [InlineData(404, "TableNotFound", "0:The table specified does not exist.", 0, false)]
    [InlineData(400, "InvalidInput", "One of the request inputs is not valid.", -1, false)]
    [InlineData(409, "EntityAlreadyExists", "7:The specified entity already exists.", -1, true)]
    public void Refusal_names_the_write_in_the_way(int status, string code, string message, int index, bool isConflict)
    {
        var refused = Assert.IsType<BatchAnswer.Refused>(Read(Refusal(status, code, message), false, false, false));

        Assert.Equal((index, status, code), (refused.Index, refused.Status, refused.Code));
        Assert.Equal(isConflict, refused.IsConflict);
    }

    [Theory]
    [InlineData(503, "ServerBusy", typeof(BatchAnswer.NotNow))]
    [InlineData(429, "TooManyRequests", typeof(BatchAnswer.NotNow))]
    [InlineData(500, "OperationTimedOut", typeof(BatchAnswer.Lost))]
    [InlineData(500, "InternalError", typeof(BatchAnswer.Lost))]
    public void Failure_of_the_service_is_no_refusal(int status, string code, Type answer) =>
        Assert.IsType(answer, Read(Refusal(status, code, "0:Wait."), false));

    private static BatchAnswer Read(string text, params bool[] deletes) =>
        BatchReader.Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")), [.. deletes]);

    private static string Refusal(int status, string code, string message) => Refused
        .Replace("STATUS", $"{status}", StringComparison.Ordinal)
        .Replace("CODE", code, StringComparison.Ordinal)
        .Replace("MESSAGE", message, StringComparison.Ordinal);
}
