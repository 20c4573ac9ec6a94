namespace MemberSync.Functions.Api.Bodies;

internal sealed record PreviewMemberBody(string Member, string Why);
