using System.Net;
using System.Text;
using MemberSync.FunctionsHost.Invocations;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>The host's table of replies, line by line.</summary>
public sealed class ReplyReaderTests
{
    [Theory]
    [InlineData(200, "application/json", "{}")]
    [InlineData(201, "APPLICATION/JSON", """{ "outputs": { "x": 1 }, "logs": ["done"], "other": true }""")]
    [InlineData(299, "text/json", """{ "Outputs": null, "Logs": null, "ReturnValue": 7 }""")]
    public void Success_is_a_json_object_with_a_status_of_200_to_299(int status, string type, string body) =>
        Assert.IsType<InvocationResult.Succeeded>(Read(status, type, body));

    [Theory]
    [InlineData(204, null, "")]
    [InlineData(202, null, "")]
    [InlineData(200, "application/json", "")]
    [InlineData(200, "text/plain", "")]
    [InlineData(200, "application/json", "null")]
    public void Reply_without_content_hangs(int status, string? type, string body) =>
        Assert.IsType<InvocationResult.Hung>(Read(status, type, body));

    [Theory]
    [InlineData(200, "text/plain", "{}")]
    [InlineData(200, null, "{}")]
    [InlineData(200, "application/problem+json", "{}")]
    [InlineData(200, "application/octet-stream", "{}")]
    [InlineData(200, "application/json", "[]")]
    [InlineData(200, "application/json", "\"done\"")]
    [InlineData(200, "application/json", "{ \"Logs\": \"done\" }")]
    [InlineData(200, "application/json", "{ \"Outputs\": ")]
    [InlineData(302, "application/json", "{}")]
    [InlineData(404, "application/json", "{}")]
    [InlineData(500, "application/json", "{}")]
    public void Everything_else_fails(int status, string? type, string body) =>
        Assert.IsType<InvocationResult.Failed>(Read(status, type, body));

    [Fact]
    public void Logs_outputs_and_return_value_are_read_whatever_the_case_of_their_names()
    {
        const string Reply = """{ "LOGS": ["a", 1], "outputs": { "o": "x" }, "returnValue": 7 }""";

        var success = Assert.IsType<InvocationResult.Succeeded>(Read(200, "application/json", Reply));

        Assert.Equal("a 1", string.Join(' ', success.Logs));
        Assert.Equal(("x", 7), ((string)success.Outputs["o"]!, (int)success.ReturnValue!));
    }

    private static InvocationResult Read(int status, string? type, string body) =>
        ReplyReader.Read((HttpStatusCode)status, type, Encoding.UTF8.GetBytes(body));
}
