namespace MemberSync.Core.Clubs;

/// <summary>One thing that a filter asks for, in words for an operator.</summary>
/// <param name="Name">The filter's name for it; <c>presence</c> for being in the gym system at all.</param>
/// <param name="Asks">What the filter lets through.</param>
/// <param name="Has">What the member has.</param>
public sealed record FilterCriterion(string Name, string Asks, string Has, bool Passes);
