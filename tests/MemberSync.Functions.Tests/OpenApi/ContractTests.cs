using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>Every operation of the description, called with its own example: what comes back is what is described.</summary>
public sealed class ContractTests
{
    public static TheoryData<string, int> Successes
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var operation in ServedDocument.Operations)
            {
                foreach (var status in operation.Successes.Concat(operation.Pages))
                {
                    cases.Add(operation.Id, status);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task Operation_answers_its_example_as_described(string id, int status)
    {
        var operation = ServedDocument.Operation(id);
        await using var stage = new Stage();
        var call = Call.Of(operation);
        await Arrangements.Of(id, status)(stage, call);

        var reply = await call.SendAsync(stage.Api);

        Assert.True((int)reply.Status == status, $"{operation}: {(int)reply.Status} {reply.Text}");
        Assert.Empty(AnswerCheck.Faults(operation, reply));
        ExampleCheck.Matches(operation, reply);
    }

    [Fact]
    public void Nothing_is_arranged_for_operations_that_are_gone()
    {
        var ids = ServedDocument.Operations.Select(operation => operation.Id).ToHashSet();

        Assert.All(Arrangements.Names, name => Assert.Contains(name.Split(' ')[0], ids));
    }

    [Fact]
    public async Task Report_of_a_file_comes_as_a_table_when_asked_for()
    {
        var operation = ServedDocument.Operation("sendFile");
        await using var stage = new Stage();
        var call = Call.Of(operation);
        await Arrangements.Of(operation.Id, 200)(stage, call);
        call.Query["report"] = "csv";

        var reply = await call.SendAsync(stage.Api);

        Assert.Equal("text/csv", reply.MediaType);
        Assert.Empty(AnswerCheck.Faults(operation, reply));
        ExampleCheck.Matches(operation, reply);
    }

    [Fact]
    public void Every_request_example_keeps_to_its_schema()
    {
        var faults =
            from operation in ServedDocument.Operations
            let content = operation.Takes["application/json"]
            where content is not null && content["schema"]!.AsObject().ContainsKey("$ref")
            from fault in SchemaCheck.Faults(content["example"], content["schema"]!, operation.Id)
            select fault;

        Assert.Empty(faults);
    }
}
