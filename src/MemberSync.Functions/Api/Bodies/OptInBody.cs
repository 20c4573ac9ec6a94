namespace MemberSync.Functions.Api.Bodies;

internal sealed record OptInBody(string Member, bool OptedIn);
