using System.Collections.Immutable;

namespace MemberSync.Functions.Api.OpenApi;

/// <summary>What the document says of a route beyond what the route itself says.</summary>
/// <param name="Route">Method and pattern, as mapped: <c>GET /api/clubs/{club}</c>.</param>
/// <param name="Id">The operation's name for programs, which also names the files of its examples; never changed.</param>
/// <param name="Summary">What it does, on one line.</param>
internal sealed record Operation(string Route, string Id, string Summary)
{
    /// <summary>What else a caller has to know.</summary>
    public string Description { get; init; } = "";

    /// <summary>What its query, and headers of its own, may hold.</summary>
    public ImmutableArray<Parameter> Asks { get; init; } = [];

    /// <summary>The forms of body that it takes; none: it takes no body.</summary>
    public ImmutableArray<Content> Takes { get; init; } = [];

    /// <summary>Whether it may be called without a body, although it takes one.</summary>
    public bool BodyIsOptional { get; init; }

    /// <summary>What it answers when it has done what was asked.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Codes of problems beyond those that its need, its query, its path and a JSON body bring.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    public string Method => Route[..Route.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The path as callers write it.</summary>
    public string Path => Route[(Route.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
