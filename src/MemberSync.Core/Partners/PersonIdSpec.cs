namespace MemberSync.Core.Partners;

/// <summary>An id of a person that an operator may set by hand.</summary>
/// <param name="Name">As the partner names it.</param>
/// <param name="Form">What it looks like, in words for an operator.</param>
/// <param name="Fits">Whether a text can be such an id at all.</param>
public sealed record PersonIdSpec(string Name, string Form, Func<string, bool> Fits);
