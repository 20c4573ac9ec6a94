namespace MemberSync.Functions.Api.Bodies;

/// <param name="Redirect">The area as the address names it; null: the portal's start.</param>
internal sealed record TileBody(string Name, string? Redirect, string Address);
