namespace MemberSync.Functions.Api.Bodies;

/// <param name="Outcome"><c>taken</c>, or <c>duplicate</c> when the same event was taken before.</param>
internal sealed record ChangeBody(string EventId, string Outcome);
