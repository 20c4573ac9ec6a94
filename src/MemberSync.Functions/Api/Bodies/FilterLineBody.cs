using MemberSync.Core.Clubs;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>What one part of the connection's filter asks for, and what the member has.</summary>
internal sealed record FilterLineBody(string Criterion, string Asks, string Has, bool Passes)
{
    public static FilterLineBody Of(FilterCriterion line) => new(line.Name, line.Asks, line.Has, line.Passes);
}
