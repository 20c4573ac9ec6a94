namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>One item of the published error envelope; <c>message</c> was seen beside it in one client.</summary>
internal sealed record WireError(string? Field, string? Type, string? Details, string? ErrorMessage, string? Message);
