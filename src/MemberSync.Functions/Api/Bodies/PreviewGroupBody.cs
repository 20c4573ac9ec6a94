using System.Collections.Immutable;
using MemberSync.Engine.Preview;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="WaitingAlready">How many of them are to be sent in any case.</param>
/// <param name="Sample">The first 20 at most.</param>
internal sealed record PreviewGroupBody(int Members, int WaitingAlready, ImmutableArray<PreviewMemberBody> Sample)
{
    public static PreviewGroupBody Of(DryRunGroup group) => new(
        group.Members,
        group.Waiting,
        [.. group.Sample.Select(sample => new PreviewMemberBody(sample.Member.ToString(), sample.Why))]);
}
