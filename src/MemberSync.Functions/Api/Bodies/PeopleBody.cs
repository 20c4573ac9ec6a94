using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Rejected">Lines of which nothing was taken; <paramref name="Lines"/> names the first 1000.</param>
internal sealed record PeopleBody(int Stored, long Rejected, ImmutableArray<FaultyLineBody> Lines);
