namespace MemberSync.Partners.Mywellness.Wire;

/// <param name="Email">Masked by the partner, as <c>j***@example.com</c>.</param>
internal sealed record WireMatchedUser(string? Email);
