using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Line">Counted from 1, blank lines included.</param>
internal sealed record RejectedLineBody(long Line, string? EventId, ImmutableArray<string> Errors);
