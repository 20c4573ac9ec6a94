namespace MemberSync.Partners.Mywellness.Wire;

internal sealed record WireFacility(string? Id, string? Url);
