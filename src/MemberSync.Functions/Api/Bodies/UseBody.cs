namespace MemberSync.Functions.Api.Bodies;

internal sealed record UseBody(int Used, int Allowed);
