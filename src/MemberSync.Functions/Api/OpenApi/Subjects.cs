using System.Collections.Immutable;
using MemberSync.Functions.Api.OpenApi.Operations;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>
/// All operations of the API. Whoever adds a route adds it to the table of its subject; the tests of Functions.Tests/OpenApi
/// say what is missing.
/// </summary>
internal static class Subjects
{
    public static ImmutableArray<Subject> All { get; } =
    [
        HubOperations.Subject,
        KeyOperations.Subject,
        SetAsideOperations.Subject,
        ClubOperations.Subject,
        ChangeOperations.Subject,
        SourceOperations.Subject,
        ConnectionOperations.Subject,
        InsightOperations.Subject,
        MemberOperations.Subject,
        OptInOperations.Subject,
        MatchOperations.Subject,
        ClassOperations.Subject,
        ErasureOperations.Subject,
        ViewOperations.Subject,
    ];
}
