namespace MemberSync.Functions.Api.Bodies;

/// <param name="Secrets">How many are set; they are not shown.</param>
internal sealed record WebhookBody(int Secrets);
