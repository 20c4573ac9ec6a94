namespace MemberSync.Functions.Api.Bodies;

internal sealed record ConnectionListBody(IReadOnlyList<ConnectionBody> Connections);
