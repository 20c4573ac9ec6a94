using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Core.Sources;
using MemberSync.Functions.Api;
using MemberSync.Functions.Api.OpenApi;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace MemberSync.Functions.Tests.OpenApi;

public sealed class ProblemBookTests
{
    [Fact]
    public void Every_problem_of_the_api_is_described_with_its_status()
    {
        var problems = typeof(Problems).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Problem) && method.Name != nameof(Problems.ForStatus))
            .Select(method => (Problem)method.Invoke(null, [.. method.GetParameters().Select(Some)])!)
            .Where(problem => !ProblemBook.OfNoRoute.Contains(problem.Code))
            .Select(problem => (problem.Code, problem.Status))
            .Distinct();

        Assert.Equal(
            problems.Order(),
            ProblemBook.ByCode.Values.Select(problem => (problem.Code, problem.Status)).Order());
    }

    [Fact]
    public void Every_problem_that_is_described_can_be_answered_by_some_operation()
    {
        var used = ServedDocument.Operations.SelectMany(operation => operation.Statuses.SelectMany(operation.Codes)).Distinct();

        Assert.Equal(ProblemBook.ByCode.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    private static object? Some(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "some",
        var type when type == typeof(ClubId) => ClubId.Parse("some"),
        var type when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("some"),
        var type when type == typeof(JsonException) => new JsonException("some", null, 1, 1),
        var type when type == typeof(Source) => new Source(SourceId.Parse("some"), "some", true, ImmutableSortedDictionary<string, string>.Empty),
        var type when type == typeof(HttpContext) => new DefaultHttpContext(),
        var type when type == typeof(HttpRequest) => new DefaultHttpContext().Request,
        var type => RuntimeHelpers.GetUninitializedObject(type),
    };
}
