using System.Collections.Immutable;
using MemberSync.Core.Sources;
using MemberSync.Engine.Sources;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Changes that no event told, newest first.</summary>
/// <param name="NeverDelivered">How many there were ever; the list has the newest.</param>
internal sealed record GapListBody(int NeverDelivered, ImmutableArray<GapListBody.GapBody> Gaps)
{
    public static GapListBody Of(int count, ImmutableArray<Gap> gaps) => new(count, [.. gaps.Select(GapBody.Of)]);

    /// <param name="Fields">What was new; presence: the person came, or left.</param>
    internal sealed record GapBody(string? Member, string? Class, DateTimeOffset FoundAt, ImmutableArray<string> Fields)
    {
        public static GapBody Of(Gap gap) => gap.Subject.Kind == SubjectKind.Class
            ? new(null, gap.Member.ClassName, gap.FoundAt, gap.Fields)
            : new(gap.Member.ToString(), null, gap.FoundAt, gap.Fields);
    }
}
