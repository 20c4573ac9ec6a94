namespace MemberSync.Functions.Api.Bodies;

internal sealed record ReviewBody(string Queued, string SentWhen);
