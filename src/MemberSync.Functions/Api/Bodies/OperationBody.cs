using MemberSync.Core.Links;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record OperationBody(string Member, [property: OneOf(ExactNames = typeof(LinkStatus))] string Status, DateTimeOffset? NextAttemptAt);
