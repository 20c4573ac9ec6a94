namespace MemberSync.Partners.Mywellness.Wire;

internal sealed record FindByExternalIdRequest(string ExternalId, string Token) : WireRequest;
