namespace MemberSync.Functions.Api.Bodies;

/// <param name="Detail">The partner's words when it did not pass.</param>
internal sealed record CheckBody(bool Passed, string? Detail);
