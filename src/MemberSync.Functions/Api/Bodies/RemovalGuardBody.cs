namespace MemberSync.Functions.Api.Bodies;

internal sealed record RemovalGuardBody(int Count, int Percent);
