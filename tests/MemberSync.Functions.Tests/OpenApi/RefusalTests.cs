using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>What every operation refuses is described, as the problem that it is.</summary>
public sealed class RefusalTests(RefusingStage refusing) : IClassFixture<RefusingStage>
{
    private readonly Stage _stage = refusing.Stage;

    public static TheoryData<string> WithKey => Of(operation => operation.NeedsKey);

    public static TheoryData<string> WithRole => Of(operation => operation.Codes(403).Contains("role-too-low"));

    public static TheoryData<string> WithFields => Of(operation => operation.NeedsKey && ReadsFields(operation));

    public static TheoryData<string> WithProvedFields => Of(operation => !operation.NeedsKey && ReadsFields(operation));

    public static TheoryData<string> WithMediaType => Of(operation => operation.Codes(415).Contains("media-type"));

    public static TheoryData<string> WithQuery => Of(operation => operation.Codes(400).Contains("query-faulty"));

    public static TheoryData<string> WithProof => Of(operation => operation.Codes(401).Any(code => code is not ("key-missing" or "key-unknown")));

    [Theory]
    [MemberData(nameof(WithKey))]
    public Task Operation_needs_its_key(string id) => RefusesAsync(id, 401, "key-missing", call => call.Key = null);

    [Theory]
    [MemberData(nameof(WithRole))]
    public async Task Operation_needs_its_role(string id)
    {
        var role = ServedDocument.Operation(id).Node["x-role"]!.GetValue<string>() == "admin" ? "operator" : "ingest";
        var key = await _stage.Api.MakeKeyAsync("lower", role);

        await RefusesAsync(id, 403, "role-too-low", call => call.Key = key);
    }

    [Theory]
    [MemberData(nameof(WithProof))]
    public Task Operation_needs_its_proof(string id) =>
        RefusesAsync(id, 401, ServedDocument.Operation(id).Codes(401).Single(), call => call.Query.Remove("token"));

    [Theory]
    [MemberData(nameof(WithFields))]
    public async Task Operation_names_what_is_wrong_with_a_body(string id)
    {
        await RefusesAsync(id, 400, "json-malformed", call => call.Body = "{");
        await RefusesAsync(id, 400, "fields-faulty", call => call.Body = "[]");
    }

    [Theory]
    [MemberData(nameof(WithProvedFields))]
    public async Task Operation_names_what_is_wrong_with_a_body_that_is_proved(string id)
    {
        var operation = ServedDocument.Operation(id);
        await using var stage = new Stage();
        var call = Call.Of(operation);
        await Arrangements.Of(id, operation.Successes.First())(stage, call);
        call.Body = "[]";

        var reply = await call.SendAsync(stage.Api);

        Assert.Equal((HttpStatusCode.BadRequest, "fields-faulty"), (reply.Status, reply.Field("code")));
        Assert.Empty(AnswerCheck.Faults(operation, reply));
    }

    [Theory]
    [MemberData(nameof(WithMediaType))]
    public Task Operation_reads_the_bodies_that_it_takes_and_no_other(string id) => RefusesAsync(id, 415, "media-type", call =>
    {
        (call.MediaType, call.Body) = ("multipart/form-data", "<nothing>");
        if (id == "sendFile")
        {
            call.Path["source"] = "files";
        }
    });

    [Theory]
    [MemberData(nameof(WithQuery))]
    public async Task Operation_names_what_is_wrong_with_a_query(string id)
    {
        foreach (var parameter in ServedDocument.Operation(id).Parameters.Where(p => p["in"]!.GetValue<string>() == "query"))
        {
            if (SchemaBreaker.Text(parameter["schema"]!) is { } wrong)
            {
                var name = parameter["name"]!.GetValue<string>();

                var reply = await RefusesAsync(id, 400, "query-faulty", call => call.Query[name] = wrong);

                Assert.Contains($"\"{name}", reply.Text, StringComparison.Ordinal);
            }
        }
    }

    private static TheoryData<string> Of(Func<DocumentedOperation, bool> which) =>
        [.. ServedDocument.Operations.Where(which).Select(operation => operation.Id)];

    private static bool ReadsFields(DocumentedOperation operation) =>
        operation.Codes(400).Contains("fields-faulty") && operation.Takes.ContainsKey("application/json");

    private async Task<Reply> RefusesAsync(string id, int status, string code, Action<Call> change)
    {
        var operation = ServedDocument.Operation(id);
        var call = Call.Of(operation);
        change(call);

        var reply = await call.SendAsync(_stage.Api);

        Assert.True(reply.Status == (HttpStatusCode)status, $"{operation}: {(int)reply.Status} {reply.Text}");
        Assert.Empty(AnswerCheck.Faults(operation, reply));
        Assert.Equal(code, reply.Field("code"));
        return reply;
    }
}
