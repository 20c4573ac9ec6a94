namespace MemberSync.Partners.Egym.Wire;

/// <summary>What is wrong with one field. The rejected value is personal and is not read.</summary>
internal sealed record WireFieldError(string? Name, string? Message);
