using MemberSync.Core.Members;

namespace MemberSync.Engine.Preview;

/// <param name="Why">In words for an operator.</param>
public sealed record DryRunSample(MemberId Member, string Why);
