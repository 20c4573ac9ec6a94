namespace MemberSync.Functions.Api.Bodies;

internal sealed record SetAsideListBody(IReadOnlyList<SetAsideBody> Items, string? After);
