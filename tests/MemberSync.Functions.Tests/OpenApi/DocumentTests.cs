using System.Text.Json.Nodes;
using MemberSync.Functions.Api.OpenApi;
using MemberSync.Functions.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>The description as a whole: valid, and of every route.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Document_is_valid_OpenAPI_3_1()
    {
        var read = OpenApiDocument.Parse(ServedDocument.Text, "json", new OpenApiReaderSettings());

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(ServedDocument.Root["paths"]!.AsObject().Count, read.Document!.Paths.Count);
    }

    [Fact]
    public async Task Every_route_of_the_api_is_described_and_no_other()
    {
        await using var api = new ApiFixture();
        var routes = ApiDescription.Routes(api.Services.GetRequiredService<EndpointDataSource>()).Select(route => route.Name);

        var described = ServedDocument.Operations.Select(operation => operation.ToString());
        var listed = Subjects.All.SelectMany(subject => subject.Operations).Select(operation => operation.Route);

        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal(routes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_operation_says_what_it_does_under_a_name_of_its_own()
    {
        var operations = ServedDocument.Operations;

        Assert.Equal(operations.Count, operations.Select(operation => operation.Id).Distinct().Count());
        Assert.All(operations, operation => Assert.NotEmpty(operation.Node["summary"]!.GetValue<string>()));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Successes));
    }

    [Fact]
    public void Every_body_has_an_example()
    {
        // What is no text, and pages for people, have none.
        string[] without = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/html"];

        var missing =
            from operation in ServedDocument.Operations
            from contents in operation.Successes.Select(status => operation.Answer(status)!["content"] as JsonObject ?? []).Append(operation.Takes)
            from content in contents
            where content.Value!["example"] is null && !without.Contains(content.Key)
            select $"{operation}: {content.Key}";

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        var references = References(ServedDocument.Root).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(
            reference.Split('/').Skip(1).Aggregate((JsonNode?)ServedDocument.Root, (at, part) => at?[part])));
    }

    [Fact]
    public async Task Document_names_the_address_at_which_it_was_asked_for()
    {
        await using var api = new ApiFixture();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:5080/api/openapi.json");

        var reply = await api.SendAsync(request);

        Assert.Equal("http://127.0.0.1:5080", reply.Json.GetProperty("servers")[0].GetProperty("url").GetString());
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field.Key == "$ref" ? [field.Value!.GetValue<string>()] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
