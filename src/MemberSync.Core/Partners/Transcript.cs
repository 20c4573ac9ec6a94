namespace MemberSync.Core.Partners;

/// <summary>
/// What was asked of a partner in one call and what it answered, for operators: the structure, with every value masked
/// that is personal or secret. At most 2,000 bytes each, cut with a mark.
/// </summary>
public sealed record Transcript(string Request, string Answer);
