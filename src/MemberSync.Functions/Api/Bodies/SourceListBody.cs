namespace MemberSync.Functions.Api.Bodies;

/// <summary>A club's sources, by name.</summary>
internal sealed record SourceListBody(IReadOnlyList<SourceBody> Items);
