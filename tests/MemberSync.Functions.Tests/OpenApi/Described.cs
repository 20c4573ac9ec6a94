using System.Text.RegularExpressions;
using MemberSync.Functions.Api.OpenApi;
using MemberSync.Functions.Tests.Support;

namespace MemberSync.Functions.Tests.OpenApi;

/// <summary>Holds whatever any test is answered by the API to the description.</summary>
internal static class Described
{
    private const string Document = "/api/openapi.json";

    private static readonly Lazy<IReadOnlyList<(Regex Path, DocumentedOperation Operation)>> Paths = new(() =>
    [
        .. ServedDocument.Operations
            .OrderBy(operation => operation.Path.Count(c => c == '{'))
            .Select(operation => (Pattern(operation.Path), operation)),
    ]);

    /// <summary>What the description does not say of this answer; nothing when it says it all, or is not about such requests.</summary>
    public static IReadOnlyList<string> Faults(HttpMethod method, string path, Reply reply)
    {
        if (path == Document || !path.StartsWith("/api/", StringComparison.Ordinal) || IsOfNoRoute(reply))
        {
            return [];
        }

        var operation = Paths.Value.FirstOrDefault(one => one.Operation.Method == method.Method && one.Path.IsMatch(path)).Operation;
        return operation is null ? [] : AnswerCheck.Faults(operation, reply);
    }

    private static bool IsOfNoRoute(Reply reply) =>
        reply.MediaType == "application/problem+json" && ProblemBook.OfNoRoute.Contains(reply.Field("code")!);

    private static Regex Pattern(string path) => new(
        $"^{Regex.Replace(path, "{[^}]+}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(5))}/?$",
        RegexOptions.None,
        TimeSpan.FromSeconds(5));
}
