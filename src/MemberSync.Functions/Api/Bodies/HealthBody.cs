namespace MemberSync.Functions.Api.Bodies;

internal sealed record HealthBody(string Status, string Store, DateTimeOffset Time);
