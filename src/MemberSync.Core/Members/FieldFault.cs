namespace MemberSync.Core.Members;

/// <summary>
/// Why one field keeps a member from being sent, in words for an operator, e.g. "Date of birth is missing".
/// </summary>
public sealed record FieldFault(MemberField Field, string Text);
