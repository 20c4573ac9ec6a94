using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Erased">Lines about people who were erased: nothing was kept of them.</param>
/// <param name="Rejected">Lines of which nothing was taken; <paramref name="Lines"/> names the first 1000.</param>
internal sealed record BatchBody(
    long Taken, long Duplicates, long Erased, long Rejected, ImmutableArray<RejectedLineBody> Lines);
