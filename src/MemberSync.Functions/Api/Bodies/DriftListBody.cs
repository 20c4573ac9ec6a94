using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="After">What to give for the next page; null when this is the last.</param>
internal sealed record DriftListBody(ImmutableArray<DriftBody> Members, string? After, string Note);
