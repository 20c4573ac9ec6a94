using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Erasures">Those that are not done yet.</param>
internal sealed record ErasureListBody(ImmutableArray<ErasureBody> Erasures);
