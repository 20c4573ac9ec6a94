namespace MemberSync.Core.Members;

/// <summary>Whether a field that a partner insists on is there.</summary>
/// <param name="Fault">What is wrong with it, in words for an operator; null when nothing is.</param>
public sealed record FieldCheck(MemberField Field, string? Fault);
