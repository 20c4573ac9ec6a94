using MemberSync.Engine.Access;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Key">Shown this once.</param>
internal sealed record NewKeyBody(string Name, [property: OneOf(Names = typeof(Role))] string Role, string? Club, string Key);
