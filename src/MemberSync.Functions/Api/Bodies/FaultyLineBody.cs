using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Line">Of the table, counted from 1; the heading is the first.</param>
internal sealed record FaultyLineBody(long Line, string? Member, ImmutableArray<string> Errors);
