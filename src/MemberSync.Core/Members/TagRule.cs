namespace MemberSync.Core.Members;

/// <summary>Gives a tag to every member that meets the condition, for as long as it does.</summary>
/// <param name="Tag">As the source writes tags, with or without a leading '#'.</param>
public sealed record TagRule(string Tag, TagCondition When);
