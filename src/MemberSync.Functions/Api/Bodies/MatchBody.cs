using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Done">Decisions that were carried out now.</param>
/// <param name="Unchanged">Decisions that were in force already.</param>
/// <param name="Skipped">Lines with <c>skip</c> or without a decision.</param>
/// <param name="Rejected">Lines of which nothing was done; <paramref name="Lines"/> names the first 1000.</param>
internal sealed record MatchBody(
    int Done, int Unchanged, int Skipped, long Rejected, ImmutableArray<FaultyLineBody> Lines);
