namespace MemberSync.Partners.Mywellness.Wire;

internal sealed record LogInRequest(string ApiKey, string Username, string Password) : WireRequest;
