namespace MemberSync.Partners.Mywellness.Wire;

internal sealed record FindByTokenRequest(string PermanentToken, string Token) : WireRequest;
