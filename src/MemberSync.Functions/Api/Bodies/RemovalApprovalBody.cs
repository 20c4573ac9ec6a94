using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Approved">Members whose removal goes on; none when all were approved, which goes on by itself.</param>
/// <param name="NotWaiting">Members whose removal did not wait.</param>
internal sealed record RemovalApprovalBody(bool All, ImmutableArray<string> Approved, ImmutableArray<string> NotWaiting);
