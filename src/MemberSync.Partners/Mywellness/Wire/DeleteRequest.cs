namespace MemberSync.Partners.Mywellness.Wire;

internal sealed record DeleteRequest(string Token) : WireRequest;
